#include "libforensics/score/grouping.h"

#include <initializer_list>

#include <gtest/gtest.h>

#include "libforensics/score/weights.h"

namespace forensics {
namespace {

using One = GroupSums<1>;

double sum_of(std::initializer_list<double> weights) {
  One sums;
  for (const double weight : weights) sums.add(One::Parts({weight}));
  One::Lanes total{};
  sums.add_to(total);
  return total[0];
}

TEST(GroupSums, CountOnlyAPartOfTheRest) {
  EXPECT_DOUBLE_EQ(sum_of({1.0, 2.0, 0.5}), 2.0 + One::k_rest * 1.5);
}

TEST(GroupSums, KeepForAndAgainstApart) {
  EXPECT_DOUBLE_EQ(sum_of({1.0, -0.5}), 0.5);
}

TEST(GroupSums, ClipEachWeight) {
  EXPECT_DOUBLE_EQ(sum_of({50}), One::k_most);
  EXPECT_DOUBLE_EQ(sum_of({-50}), One::k_least);
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
    EXPECT_EQ(totals[lane], sum_of({findings[0][lane], findings[1][lane], findings[2][lane]}))
        << lane;
  }
  EXPECT_TRUE(Sums::Parts(Sums::Lanes{}).weigh_nothing());
  EXPECT_FALSE(Sums::Parts(findings[0]).weigh_nothing());
}

}  // namespace
}  // namespace forensics
