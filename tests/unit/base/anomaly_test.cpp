#include "libforensics/base/anomaly.h"

#include <gtest/gtest.h>

namespace forensics {
namespace {

constexpr AnomalyKind k_one{"one", Severity::note, "One."};
constexpr AnomalyKind k_two{"two", Severity::critical, "Two."};

TEST(Anomalies, KeepTheOrderFound) {
  Anomalies list;
  EXPECT_TRUE(list.empty());
  list.add(k_two, {3, 4});
  list.add(k_one, {1, 2});
  ASSERT_EQ(list.size(), 2U);
  EXPECT_EQ(list[0].kind, &k_two);
  EXPECT_EQ(list[0].span, (Span{3, 4}));
  EXPECT_EQ(list[1].kind, &k_one);
  EXPECT_EQ(list.begin()->kind, &k_two);
  EXPECT_EQ(list.end() - list.begin(), 2);
}

TEST(Anomalies, TellKindsApartByTheirRow) {
  constexpr AnomalyKind twin = k_one;
  Anomalies list;
  list.add(k_one, {});
  EXPECT_TRUE(list.has(k_one));
  EXPECT_FALSE(list.has(twin));
  EXPECT_FALSE(list.has(k_two));
}

TEST(Anomalies, CountWhatIsOverTheLimit) {
  Anomalies list;
  for (std::size_t i = 0; i < limits::max_anomalies + 3; ++i) list.add(k_one, {});
  EXPECT_EQ(list.size(), limits::max_anomalies);
  EXPECT_EQ(list.dropped(), 3U);
}

TEST(Anomalies, MoveAnAppendedListToItsPlace) {
  Anomalies inner;
  for (std::size_t i = 0; i < limits::max_anomalies + 1; ++i) inner.add(k_one, {5, 2});
  Anomalies outer;
  outer.add(k_two, {0, 1});
  outer.append(inner, 100);
  EXPECT_EQ(outer[1].span, (Span{105, 2}));
  EXPECT_EQ(outer.size(), limits::max_anomalies);
  EXPECT_EQ(outer.dropped(), 2U);  // one by the inner list, one by the outer
}

TEST(Anomalies, LoseAllOfAKind) {
  Anomalies list;
  list.add(k_one, {1, 2});
  list.add(k_two, {3, 4});
  list.add(k_one, {5, 6});
  list.remove(k_one);
  ASSERT_EQ(list.size(), 1U);
  EXPECT_EQ(list[0].kind, &k_two);
}

TEST(Anomalies, AreEmptyAfterClear) {
  Anomalies list;
  for (std::size_t i = 0; i < limits::max_anomalies + 1; ++i) list.add(k_one, {});
  list.clear();
  EXPECT_TRUE(list.empty());
  EXPECT_EQ(list.dropped(), 0U);
}

TEST(Severity, HasAName) {
  EXPECT_EQ(severity_name(Severity::note), "note");
  EXPECT_EQ(severity_name(Severity::warning), "warning");
  EXPECT_EQ(severity_name(Severity::critical), "critical");
}

TEST(Span, NamesBytesOfABuffer) {
  const std::string_view buffer = "0123456789";
  EXPECT_EQ((Span{2, 3}.of(buffer)), "234");
  EXPECT_EQ((Span{2, 3}.end()), 5U);
  EXPECT_EQ(span_between(4, 7), (Span{4, 3}));
  EXPECT_TRUE(span_between(4, 4).empty());
  EXPECT_EQ(span_in(buffer, buffer.substr(6, 2)), (Span{6, 2}));
  EXPECT_EQ(span_in(buffer, std::string_view{}), Span{});
}

}  // namespace
}  // namespace forensics
