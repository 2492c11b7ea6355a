#include "libforensics/score/weights.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <gtest/gtest.h>

#include "libforensics/checks/check.h"

namespace forensics {
namespace {

TEST(MeanRatio, IsTheValueThatAllShare) {
  EXPECT_DOUBLE_EQ(mean_ratio(std::array<double, 3>{1.5, 1.5, 1.5}), 1.5);
}

TEST(MeanRatio, FollowsTheLargestAndPaysForTheOthers) {
  EXPECT_NEAR(mean_ratio(std::array<double, 3>{4, -20, -20}), 4 - std::log10(3), 1e-12);
  EXPECT_NEAR(mean_ratio(std::array<double, 3>{0, 1, 0}), std::log10(4), 1e-12);
}

TEST(MeanRatio, StaysFiniteFarOut) {
  EXPECT_NEAR(mean_ratio(std::array<double, 3>{-900, -900, -900}), -900, 1e-9);
  EXPECT_NEAR(mean_ratio(std::array<double, 3>{900, 0, 0}), 900 - std::log10(3), 1e-9);
}

TEST(Ways, HaveTheNamesThatTheTableUses) {
  EXPECT_EQ(way_name(Way::invented), "invented");
  EXPECT_EQ(way_name(Way::copied), "copied");
  EXPECT_EQ(way_name(Way::edited), "edited");
}

TEST(CheckWeights, AreOneForEachCheckAndSomeAreFitted) {
  const auto& weights = check_weights();
  ASSERT_EQ(weights.size(), check_rows().size());
  EXPECT_TRUE(std::any_of(weights.begin(), weights.end(),
                          [](const CheckWeights& one) { return one.fitted; }));
}

// A mark of forgery never speaks for honesty, nor the other way round.
TEST(CheckWeights, KeepTheSignOfTheMark) {
  const auto& weights = check_weights();
  for (std::size_t i = 0; i < weights.size(); ++i) {
    const double sign = check_rows()[i].check->exculpatory ? -1 : 1;
    std::vector<Weight> all{weights[i].message};
    for (const PlaceWeights& way : weights[i].ways) all.insert(all.end(), {way.first, way.inner});
    for (const Weight& weight : all) {
      EXPECT_GE(sign * weight.hit, 0) << check_rows()[i].id;
      EXPECT_LE(sign * weight.clean, 0) << check_rows()[i].id;
    }
  }
}

TEST(CheckWeights, OfAClockThatDisagreesAreReadFromEachColumn) {
  const CheckRow* row = find_check("queue_id_clock_disagrees");
  ASSERT_NE(row, nullptr);
  const CheckWeights& weights =
      check_weights()[static_cast<std::size_t>(row - check_rows().data())];
  for (const PlaceWeights& way : weights.ways) {
    EXPECT_GT(way.first.hit, 1);
    EXPECT_GT(way.inner.hit, 1);
  }
}

// What nobody measured may tip a scale, not load it; what was counted on another's forgeries alone,
// no more than a little (docs/decisions/0017). Answers of DNS were not even that.
TEST(CheckWeights, ThatAreStatedAreSmall) {
  const auto& weights = check_weights();
  std::size_t stated = 0;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    if (weights[i].fitted) continue;
    std::vector<Weight> all{weights[i].message};
    for (const PlaceWeights& way : weights[i].ways) all.insert(all.end(), {way.first, way.inner});
    const bool weighs = std::any_of(all.begin(), all.end(), [](const Weight& weight) {
      return weight.hit != 0 || weight.clean != 0;
    });
    stated += weighs ? 1 : 0;
    const bool asks = (check_rows()[i].check->needs & needs::dns) != 0;
    for (const Weight& weight : all) {
      EXPECT_LE(std::abs(weight.hit), asks ? 0.5 : 1.2) << check_rows()[i].id;
      EXPECT_LE(std::abs(weight.clean), 0.5) << check_rows()[i].id;
    }
    if ((check_rows()[i].check->needs & (needs::dns | needs::geo)) != 0) {
      EXPECT_TRUE(weighs) << check_rows()[i].id;
    }
    // A country is a guess of databases; against a zone it weighs less than the word of a server.
    if ((check_rows()[i].check->needs & needs::geo) != 0) {
      for (const Weight& weight : all) EXPECT_LE(std::abs(weight.hit), 0.3) << check_rows()[i].id;
    }
  }
  EXPECT_GT(stated, 0U);
}

TEST(Calibration, RisesWithTheSum) {
  for (const Bearing bearing :
       {Bearing::chain, Bearing::date, Bearing::identity, Bearing::edited}) {
    EXPECT_GT(calibration_of(bearing).slope, 0);
  }
}

}  // namespace
}  // namespace forensics
