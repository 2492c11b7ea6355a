#include "libforensics/envelope/status_codes.h"

#include <gtest/gtest.h>

#include "libforensics/envelope/smtp_reply.h"

namespace forensics {
namespace {

TEST(DescribeReply, KnowsTheCodesOfTheStandardsOnly) {
  EXPECT_EQ(describe_reply(250), "done");
  EXPECT_FALSE(describe_reply(354).empty());
  EXPECT_FALSE(describe_reply(556).empty());
  EXPECT_TRUE(describe_reply(299).empty());
  EXPECT_TRUE(describe_reply(0).empty());
}

TEST(DescribeReply, AgreesWithTheEnhancedCodesOfTheRegistry) {
  EXPECT_NE(describe_reply(523).find("encryption needed"), std::string_view::npos);  // X.7.10
  EXPECT_EQ(describe_reply(524), describe_reply(538));                               // X.7.11
  EXPECT_EQ(describe_reply(422), describe_reply(432));                               // X.7.12
  EXPECT_EQ(describe_reply(525), "account disabled");                                // X.7.13
  EXPECT_TRUE(describe_reply(430).empty());
}

// The last detail of each subject in the IANA registry.
TEST(DescribeEnhanced, KnowsTheWholeRegistry) {
  constexpr std::uint16_t last[] = {0, 10, 4, 6, 7, 6, 10, 30};
  for (std::uint16_t subject = 0; subject < 8; ++subject) {
    for (std::uint16_t detail = 0; detail <= last[subject]; ++detail) {
      EXPECT_FALSE(describe_enhanced_detail(subject, detail).empty()) << subject << '.' << detail;
    }
    const auto beyond = static_cast<std::uint16_t>(last[subject] + 1);
    EXPECT_TRUE(describe_enhanced_detail(subject, beyond).empty()) << subject;
  }
}

TEST(DescribeReplyClass, SpeaksForAnyCode) {
  EXPECT_EQ(describe_reply_class(299), "done");
  EXPECT_EQ(describe_reply_class(499), "failed for now");
  EXPECT_TRUE(describe_reply_class(600).empty());
  EXPECT_TRUE(describe_reply_class(199).empty());
}

TEST(DescribeEnhanced, JoinsClassAndDetail) {
  EXPECT_EQ(describe_enhanced("5.7.1"),
            "permanent failure: delivery not authorised, message refused");
  EXPECT_EQ(describe_enhanced("4.2.2"), "failure for now: mailbox full");
  EXPECT_EQ(describe_enhanced("2.1.5"), "success: address is valid");
}

TEST(DescribeEnhanced, FallsBackToTheSubject) {
  EXPECT_EQ(describe_enhanced("5.7.999"),
            "permanent failure: security or policy, detail not registered");
  EXPECT_EQ(describe_enhanced("5.9.1"),
            "permanent failure: unregistered subject, detail not registered");
}

TEST(DescribeEnhanced, GivesNothingForWhatIsNoCode) {
  for (const std::string_view text :
       {"", "5", "5.7", "3.1.1", "5.07.1", "5.7.1000", "5.7.1 ", "5.7.1.1", "x.7.1"}) {
    EXPECT_EQ(describe_enhanced(text), "") << text;
  }
}

TEST(ParseSmtpReplyLine, SplitsCodeSeparatorAndEnhancedCode) {
  const auto reply = parse_smtp_reply_line("550-5.1.1 no such user");
  ASSERT_TRUE(reply);
  EXPECT_EQ(reply->code, 550);
  EXPECT_TRUE(reply->more);
  EXPECT_EQ(reply->text, "5.1.1 no such user");
  ASSERT_TRUE(reply->enhanced);
  EXPECT_EQ(reply->enhanced->text, "5.1.1");
  EXPECT_EQ(reply->enhanced->subject, 1);
  EXPECT_FALSE(parse_smtp_reply_line("250")->more);
  EXPECT_TRUE(parse_smtp_reply_line("250")->text.empty());
}

TEST(ParseSmtpReplyLine, FindsQmailsCodeAtTheEnd) {
  const auto reply = parse_smtp_reply_line("553 not in my list (#5.7.1)");
  ASSERT_TRUE(reply && reply->enhanced);
  EXPECT_EQ(reply->enhanced->text, "5.7.1");
}

TEST(ParseSmtpReplyLine, RefusesWhatIsNoReply) {
  for (const std::string_view line : {"", "25", "25x ok", "2500 ok", "150 ok", "650 ok", "250ok"}) {
    EXPECT_FALSE(parse_smtp_reply_line(line)) << line;
  }
}

}  // namespace
}  // namespace forensics
