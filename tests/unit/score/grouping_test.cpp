#include "libforensics/score/grouping.h"

#include <gtest/gtest.h>

#include "libforensics/score/weights.h"

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

TEST(GroupSums, AreInEachLaneWhatOneSumIs) {
  using Sums = GroupSums<k_hop_lanes>;
  const Sums::Lanes findings[] = {
      {1, -1, 50, -50, 0, 0.5}, {0.5, -2, 1, -0.5, 0, -0.5}, {2, -0.25, 0, 3, 0, 0.25}};
  Sums sums;
  for (const Sums::Lanes& weights : findings) sums.add(Sums::Parts(weights));
  Sums::Lanes totals{};
  sums.add_to(totals);
  for (std::size_t lane = 0; lane < totals.size(); ++lane) {
    GroupSum one;
    for (const Sums::Lanes& weights : findings) one.add(weights[lane]);
    EXPECT_EQ(totals[lane], one.sum()) << lane;
  }
  EXPECT_TRUE(Sums::Parts(Sums::Lanes{}).weigh_nothing());
  EXPECT_FALSE(Sums::Parts(findings[0]).weigh_nothing());
}

}  // namespace
}  // namespace forensics
