// Four cases: what must be seen in each, whatever it weighs. The strength of the verdicts is in
// case_verdicts_test.cpp.
#include <gmock/gmock.h>

#include "tests/unit/score/cases.h"

namespace forensics {
namespace {

using ::testing::Contains;
using ::testing::Not;

class CopiedGoogleBlock : public ::testing::Test {
 protected:
  const std::string message_ = case_message("copied-gmail-block.eml");
  const Report report_ = analyze(message_);
  const std::set<std::string> findings_ = findings_of(report_);
};

TEST_F(CopiedGoogleBlock, EndsTheVouchedPathAtTheAddressThatHandedItIn) {
  ASSERT_EQ(report_.chain.hops.size(), 5U);
  EXPECT_EQ(report_.chain.zones[3], Zone::edge);
  EXPECT_EQ(report_.chain.zones[4], Zone::claimed);
  ASSERT_TRUE(report_.chain.boundary.ip.has_value());
  EXPECT_EQ(report_.chain.boundary.ip->to_string(), "198.51.100.144");
}

TEST_F(CopiedGoogleBlock, IsNotStampedInCalifornia) {
  EXPECT_THAT(findings_, Contains("google_hop_not_pacific at 4"));
}

TEST_F(CopiedGoogleBlock, WasSignedTenWeeksBeforeAndHadExpired) {
  EXPECT_THAT(findings_, Contains("signature_off_the_hops"));
  EXPECT_THAT(findings_, Contains("dkim_expired_on_arrival"));
  std::size_t signatures = 0;
  for (const Clock& clock : report_.clocks) {
    if (clock.decoder->id != "dkim_signature_time") continue;
    ++signatures;
    EXPECT_EQ(clock.token, "1693611774");
    EXPECT_EQ(to_rfc3339(*clock.utc), "2023-09-01T23:42:54Z");
  }
  EXPECT_EQ(signatures, 2U);  // DKIM-Signature and X-Google-DKIM-Signature
}

TEST_F(CopiedGoogleBlock, HidesItsTrueTimeInTheIdOfXReceived) {
  EXPECT_THAT(findings_, Contains("x_received_clock_disagrees"));
  EXPECT_THAT(findings_, Contains("x_received_date_malformed"));
}

TEST_F(CopiedGoogleBlock, BreaksAtTheEdgeWhoseAddressIsNotGoogles) {
  EXPECT_THAT(findings_, Contains("provider_below_a_stranger at 3"));
  EXPECT_THAT(findings_, Contains("link_is_broken at 3"));
}

TEST_F(CopiedGoogleBlock, AnswersAMessageThatCannotBe) {
  EXPECT_THAT(findings_, Contains("in_reply_to_malformed"));
}

TEST_F(CopiedGoogleBlock, ArrivedWhenExchangeSays) {
  EXPECT_THAT(findings_, Contains("arrival_fits_the_network_id at 3"));
  EXPECT_THAT(findings_, Contains("exchange_build_fits at 3"));
  EXPECT_THAT(findings_, Not(Contains("provider_id_clock_disagrees")));
}

TEST(WebmailIdLaterThanDate, IsSeenInTheClockOfTheId) {
  const std::string message = case_message("webmail-id-later-than-date.eml");
  const Report report = analyze(message);
  EXPECT_THAT(findings_of(report), Contains("message_id_clock_off_the_date"));
  ASSERT_EQ(report.clocks.size(), 2U);
  EXPECT_EQ(report.clocks[1].decoder->id, "godaddy_message_id");
  EXPECT_EQ(to_rfc3339(*report.clocks[1].utc), "2017-12-03T16:33:55Z");
}

TEST(GmailEditedInOutlook, HasTheMarksOfTheSecondProgram) {
  const std::string message = case_message("gmail-edited-in-outlook.eml");
  const Report report = analyze(message);
  const std::set<std::string> findings = findings_of(report);
  EXPECT_THAT(findings, Contains("gmail_id_with_another_boundary"));
  EXPECT_THAT(findings, Contains("gmail_id_with_a_mailer"));
  EXPECT_THAT(findings, Contains("boundary_clock_off_the_date"));
}

TEST(GmailEditedInOutlook, KeepsTheTrueClocksOfThePath) {
  const std::string message = case_message("gmail-edited-in-outlook.eml");
  const Report report = analyze(message);
  const std::set<std::string> findings = findings_of(report);
  EXPECT_THAT(findings, Contains("queue_id_clock_agrees at 1"));
  EXPECT_THAT(findings, Not(Contains("x_received_clock_disagrees")));
  EXPECT_THAT(findings, Not(Contains("signature_off_the_hops")));
}

TEST(ConversationLaterThanDate, IsSeenInTheConversationIndexAlone) {
  const std::string message = case_message("conversation-later-than-date.eml");
  const Report report = analyze(message);
  const std::set<std::string> findings = findings_of(report);
  EXPECT_THAT(findings, Contains("thread_began_after_the_date"));
  EXPECT_THAT(findings, Contains("message_id_clock_fits_the_date"));  // the clock was set back
  const Clock* index = nullptr;
  for (const Clock& clock : report.clocks) {
    if (clock.decoder->id == "thread_index") index = &clock;
  }
  ASSERT_NE(index, nullptr);
  EXPECT_EQ(index->utc->seconds, 1'531'777'402);  // 2018-07-16T21:43:22Z
}

}  // namespace
}  // namespace forensics
