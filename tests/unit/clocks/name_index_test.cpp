#include "libforensics/clocks/name_index.h"

#include <gtest/gtest.h>

namespace forensics {
namespace {

TEST(NameIndex, FindsNamesOfAnyCaseAndSize) {
  NameIndex<int> index;
  int number = 0;
  for (const std::string_view name : {"To", "X-Y", "DKIM-Signature", "X-Mailer"}) {
    index.add(name, ++number);
  }
  const auto found = [&index](std::string_view name) {
    int out = 0;
    index.any_of(name, [&out](int row) {
      out = row;
      return true;
    });
    return out;
  };
  EXPECT_EQ(found("TO"), 1);
  EXPECT_EQ(found("x-y"), 2);
  EXPECT_EQ(found("dkim-signature"), 3);
  EXPECT_EQ(found("X-MAILER"), 4);
  EXPECT_EQ(found("X-Mailer2"), 0);
  EXPECT_EQ(found(""), 0);
}

TEST(NameIndex, AsksTheRowsOfANameInOrderUntilOneSaysYes) {
  NameIndex<int> index;
  for (const int row : {1, 2, 3}) index.add("ARC-Seal", row);
  int asked = 0;
  EXPECT_TRUE(index.any_of("arc-seal", [&asked](int row) {
    ++asked;
    return row == 2;
  }));
  EXPECT_EQ(asked, 2);
  EXPECT_FALSE(index.any_of("arc-seal", [](int) { return false; }));
}

}  // namespace
}  // namespace forensics
