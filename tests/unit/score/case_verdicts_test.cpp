// Four cases: how sure the verdicts must be. What is seen in them is in case_findings_test.cpp.
#include "tests/unit/score/cases.h"

namespace forensics {
namespace {

TEST(CaseVerdicts, TheCopiedGoogleBlockIsForgedAndTheEdgeIsTheOrigin) {
  const std::string message = case_message("copied-gmail-block.eml");
  const Report report = analyze(message);
  EXPECT_GE(support_of(report.score.chain.llr), Support::strong) << report.score.chain.llr;
  EXPECT_EQ(report.score.cut.first_forged, 4U);
  ASSERT_FALSE(report.score.origins.empty());
  EXPECT_EQ(report.score.origins.front().ip.to_string(), "198.51.100.144");
  EXPECT_EQ(report.score.origins.front().hop, 3U);
}

TEST(CaseVerdicts, TheWebmailIdSaysThatDateIsFalse) {
  const std::string message = case_message("webmail-id-later-than-date.eml");
  EXPECT_GE(support_of(analyze(message).score.date.llr), Support::moderate);
}

TEST(CaseVerdicts, TheGmailMessageWasEdited) {
  const std::string message = case_message("gmail-edited-in-outlook.eml");
  const Report report = analyze(message);
  EXPECT_GE(support_of(report.score.edited.llr), Support::moderate);
  EXPECT_FALSE(report.score.cut.first_forged.has_value());
}

TEST(CaseVerdicts, TheConversationSaysThatDateIsFalse) {
  const std::string message = case_message("conversation-later-than-date.eml");
  // Few messages of the benchmark have such an index, so the finding weighs little.
  EXPECT_GT(analyze(message).score.date.llr, 0);
}

// A part of a header, as people paste it.
TEST(CaseVerdicts, WhatNamesNoAuthorComesFromNobodyElse) {
  const std::string results =
      "Authentication-Results: mx.example.net; dkim=pass header.d=example.org\n"
      "Received: from mail.example.org (mail.example.org [203.0.113.5])\n"
      "\tby mx.example.net (Postfix) with ESMTPS id 4RGBbZ1XMhz14K2k; Wed,  2 Aug 2023 12:48:10 "
      "+0000\n";
  const std::string with_author = results + "From: anna@example.org\n\n";
  const std::string without = results + "\n";
  EXPECT_GT(analyze(with_author).score.identity.llr, 1);
  const Report report = analyze(without);
  EXPECT_FALSE(report.checks.findings.empty());
  EXPECT_EQ(report.score.identity.llr, 0);
}

}  // namespace
}  // namespace forensics
