#include "libforensics/chain/clock_note.h"

#include <gtest/gtest.h>

namespace forensics {
namespace {

std::vector<Hop> hops_at(const std::vector<std::optional<std::int64_t>>& stamps) {
  std::vector<Hop> hops(stamps.size());
  for (std::size_t i = 0; i < stamps.size(); ++i) {
    hops[i].index = static_cast<std::uint32_t>(i);
    if (stamps[i]) hops[i].date.instant = Instant{*stamps[i], 0};
  }
  return hops;
}

TEST(FindWrongClocks, IsSilentWhereTimeRunsForward) {
  EXPECT_TRUE(find_wrong_clocks(hops_at({1000, 990, 940})).empty());
  EXPECT_TRUE(find_wrong_clocks(hops_at({1000, 1050})).empty());
  EXPECT_TRUE(find_wrong_clocks(hops_at({})).empty());
}

TEST(FindWrongClocks, NamesTheHopWhoseNeighboursAgree) {
  const auto ahead = find_wrong_clocks(hops_at({1000, 5000, 990}));
  ASSERT_EQ(ahead.size(), 1U);
  EXPECT_EQ(ahead[0].hop, 1U);
  EXPECT_EQ(ahead[0].at_least_s, 4000);
  EXPECT_TRUE(ahead[0].certain);
  const auto behind = find_wrong_clocks(hops_at({5000, 1000, 4990}));
  ASSERT_EQ(behind.size(), 1U);
  EXPECT_EQ(behind[0].at_least_s, -3990);
}

TEST(FindWrongClocks, LeavesItOpenWhenOnlyTwoStampsDisagree) {
  const auto notes = find_wrong_clocks(hops_at({1000, 5000}));
  ASSERT_EQ(notes.size(), 1U);
  EXPECT_EQ(notes[0].hop, 1U);
  EXPECT_FALSE(notes[0].certain);
}

TEST(FindWrongClocks, SkipsHopsWithoutAStamp) {
  const auto notes = find_wrong_clocks(hops_at({1000, std::nullopt, 5000, 990}));
  ASSERT_EQ(notes.size(), 1U);
  EXPECT_EQ(notes[0].hop, 2U);
}

}  // namespace
}  // namespace forensics
