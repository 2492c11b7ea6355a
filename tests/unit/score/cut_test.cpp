// The cut on chains made here: findings are laid on by hand, so that only the inference is tested.
#include "libforensics/score/cut.h"

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "libforensics/forensics.h"
#include "libforensics/score/origin.h"
#include "libforensics/score/verdict.h"
#include "libforensics/score/weights.h"

namespace forensics {
namespace {

// Four hops, newest on top; the newest is ours, the three others are claims.
constexpr std::string_view k_message =
    "Received: from c.example.org (c.example.org [203.0.113.3])\n"
    "\tby d.example.net (Postfix) with ESMTPS id AAAA1; Mon, 6 May 2024 10:00:30 +0000 (UTC)\n"
    "Received: from b.example.org (b.example.org [198.51.100.2])\n"
    "\tby c.example.org (Postfix) with ESMTPS id AAAA2; Mon, 6 May 2024 10:00:20 +0000 (UTC)\n"
    "Received: from a.example.org (a.example.org [192.0.2.1])\n"
    "\tby b.example.org (Postfix) with ESMTPS id AAAA3; Mon, 6 May 2024 10:00:10 +0000 (UTC)\n"
    "Received: from pc.example.org (pc.example.org [192.0.2.77])\n"
    "\tby a.example.org (Postfix) with ESMTPS id AAAA4; Mon, 6 May 2024 10:00:00 +0000 (UTC)\n"
    "From: a@example.org\n"
    "\n";

class CutTest : public ::testing::Test {
 protected:
  CutTest() {
    AnalyzeOptions options;
    EXPECT_TRUE(add_trust_word(options.trust, "count:1"));
    report_ = analyze(k_message, options);
  }

  [[nodiscard]] Evidence evidence() const {
    return gather_evidence({.headers = report_.headers,
                            .envelope = report_.envelope,
                            .mime = report_.mime,
                            .identities = report_.identities,
                            .chain = report_.chain,
                            .clocks = report_.clocks,
                            .filters = report_.filters,
                            .geo = report_.geo});
  }

  [[nodiscard]] Cut infer(const CheckResults& results, const CutPrior& prior = {}) const {
    return infer_cut(evidence(), add_up_weights(report_.chain.hops.size(), results), prior);
  }

  // A hit of the strongest check that has weights, at a hop.
  static CheckResults hit_at(std::uint32_t hop) {
    const CheckRow* row = find_check("queue_id_clock_disagrees");
    const auto number = static_cast<std::uint16_t>(row - check_rows().data());
    CheckResults results;
    results.results.push_back({number, Outcome::hit, hop});
    results.findings.push_back({number, hop, {}});
    return results;
  }

  Report report_;
};

double sum(const std::vector<double>& values) {
  double total = 0;
  for (const double value : values) total += value;
  return total;
}

TEST_F(CutTest, IsADistribution) {
  for (const CheckResults& results : {CheckResults{}, hit_at(1), hit_at(3)}) {
    const Cut cut = infer(results);
    EXPECT_NEAR(sum(cut.posterior), 1.0, 1e-9);
    EXPECT_EQ(cut.posterior.size(), 5U);
    EXPECT_EQ(cut.forged_probability.size(), 4U);
  }
}

TEST_F(CutTest, LeavesThePriorAloneWithoutFindings) {
  const CutPrior prior{.forged = 0.1, .whole_file = 0.0};
  const Cut cut = infer({}, prior);
  const Calibration calibration = calibration_of(Bearing::chain);
  EXPECT_NEAR(cut.llr, calibration.intercept, 1e-9);
  EXPECT_DOUBLE_EQ(cut.posterior[0], 0.0);
  EXPECT_NEAR(cut.posterior[1], cut.posterior[3], 1e-12);
}

TEST_F(CutTest, IsLikeliestAtTheHopThatShowsTheMark) {
  const Cut cut = infer(hit_at(2));
  EXPECT_GT(cut.posterior[2], cut.posterior[3]);
  EXPECT_GE(cut.posterior[2], cut.posterior[1]);
  EXPECT_GT(cut.llr, 0.5);
}

TEST_F(CutTest, MakesAllBelowTheCutSuspect) {
  const Cut cut = infer(hit_at(2));
  EXPECT_LE(cut.forged_probability[1], cut.forged_probability[2]);
  EXPECT_LE(cut.forged_probability[2], cut.forged_probability[3]);
  EXPECT_NEAR(cut.forged_probability[3], cut.forged, 1e-9);
}

TEST_F(CutTest, SuspectsVouchedHopsOnlyOfAnEditedFile) {
  const Cut never = infer(hit_at(0), {.forged = 0.05, .whole_file = 0.0});
  EXPECT_DOUBLE_EQ(never.posterior[0], 0.0);
  const Cut maybe = infer(hit_at(0), {.forged = 0.05, .whole_file = 0.02});
  EXPECT_GT(maybe.posterior[0], 0.0);
}

TEST_F(CutTest, KeepsCutsApartHoweverManyMarksThereAre) {
  CheckResults results;
  for (std::uint16_t row = 0; row < check_rows().size(); ++row) {
    const Check& check = *check_rows()[row].check;
    if (check.scope != Scope::hop || check.bearing != Bearing::chain || check.exculpatory) continue;
    results.results.push_back({row, Outcome::hit, 2});
    results.results.push_back({row, Outcome::hit, 3});
  }
  const Cut cut = infer(results);
  EXPECT_EQ(cut.first_forged, 2U);
  EXPECT_GT(cut.posterior[2], 100 * cut.posterior[1]);
  EXPECT_GT(cut.posterior[2], 100 * cut.posterior[3]);
  EXPECT_LE(cut.llr, 30);
}

TEST_F(CutTest, HasNoHopToSuspectInAMessageWithoutHops) {
  const std::string empty = "From: a@example.org\n\n";
  report_ = analyze(empty);
  const Cut cut = infer({});
  EXPECT_EQ(cut.posterior.size(), 1U);
  EXPECT_DOUBLE_EQ(cut.posterior[0], 1.0);
  EXPECT_DOUBLE_EQ(cut.forged, 0.0);
}

TEST_F(CutTest, OriginIsTheOldestAddressThatAGenuineHopSaw) {
  Cut cut;
  cut.posterior = {0, 0, 0.7, 0.1, 0.2};
  const auto origins = find_origins(evidence(), cut);
  ASSERT_EQ(origins.size(), 3U);
  EXPECT_EQ(origins[0].ip.to_string(), "198.51.100.2");
  EXPECT_DOUBLE_EQ(origins[0].probability, 0.7);
  EXPECT_EQ(origins[1].ip.to_string(), "192.0.2.77");
  EXPECT_EQ(origins[2].ip.to_string(), "192.0.2.1");
}

TEST_F(CutTest, VerdictListsWhatSpeaksAgainstTheChain) {
  const Score judged = score(evidence(), hit_at(2));
  ASSERT_EQ(judged.chain.against.size(), 1U);
  EXPECT_EQ(judged.chain.against[0].finding, 0U);
  EXPECT_GT(judged.chain.against[0].llr, 0);
  EXPECT_TRUE(judged.date.against.empty());
}

TEST(Support, UsesTheWordsOfTheEnfsiScale) {
  EXPECT_EQ(support_of(0.2), Support::none);
  EXPECT_EQ(support_of(-0.5), Support::weak);
  EXPECT_EQ(support_of(1.5), Support::moderate);
  EXPECT_EQ(support_of(2.5), Support::moderately_strong);
  EXPECT_EQ(support_of(3.5), Support::strong);
  EXPECT_EQ(support_of(5), Support::very_strong);
  EXPECT_EQ(support_of(7), Support::extremely_strong);
}

}  // namespace
}  // namespace forensics
