#include "libforensics/score/grouping.h"

#include <gtest/gtest.h>

namespace forensics {
namespace {

TEST(GroupedSum, AddsUpGroups) {
  GroupedSum sum;
  sum.add("a", 1.0);
  sum.add("b", 0.5);
  EXPECT_DOUBLE_EQ(sum.sum(), 1.5);
}

TEST(GroupedSum, CountsOnlyAPartOfTheRestOfAGroup) {
  GroupedSum sum;
  sum.add("a", 1.0);
  sum.add("a", 2.0);
  sum.add("a", 0.5);
  EXPECT_DOUBLE_EQ(sum.sum(), 2.0 + GroupSum::k_rest * 1.5);
}

TEST(GroupedSum, KeepsForAndAgainstApart) {
  GroupedSum sum;
  sum.add("a", 1.0);
  sum.add("a", -0.5);
  EXPECT_DOUBLE_EQ(sum.sum(), 0.5);
}

TEST(GroupedSum, ClipsEachWeight) {
  GroupedSum sum;
  sum.add("a", 50);
  sum.add("b", -50);
  EXPECT_DOUBLE_EQ(sum.sum(), GroupSum::k_most + GroupSum::k_least);
}

}  // namespace
}  // namespace forensics
