#include "libforensics/base/key_index.h"

#include <iterator>

#include <gtest/gtest.h>

namespace forensics {
namespace {

struct Row {
  std::string_view domain;
  int number;
};

constexpr Row k_rows[] = {
    {"example.com", 1}, {"example.com", 2}, {"example.org", 3}, {"mail.test", 4}, {"mall.test", 5}};
constexpr KeyIndex<Row, std::size(k_rows), &Row::domain> k_index{k_rows};

TEST(KeyIndex, FindsTheRowsOfAKey) {
  const auto rows = k_index.find("example.com");
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[0].number, 1);
  EXPECT_EQ(rows[1].number, 2);
  ASSERT_EQ(k_index.find("mail.test").size(), 1U);
  EXPECT_EQ(k_index.find("mail.test")[0].number, 4);
  EXPECT_EQ(k_index.find("mall.test")[0].number, 5);
}

TEST(KeyIndex, TakesNoAccountOfCase) {
  ASSERT_EQ(k_index.find("EXAMPLE.org").size(), 1U);
  EXPECT_EQ(k_index.find("EXAMPLE.org")[0].number, 3);
}

TEST(KeyIndex, FindsNothingForWhatIsNoKey) {
  EXPECT_TRUE(k_index.find("").empty());
  EXPECT_TRUE(k_index.find("example.co").empty());
  EXPECT_TRUE(k_index.find("exampie.com").empty());
  EXPECT_TRUE(k_index.find("a").empty());
}

}  // namespace
}  // namespace forensics
