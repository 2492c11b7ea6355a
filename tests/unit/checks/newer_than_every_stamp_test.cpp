// The three kinds of thing that can be newer than a message's stamps; samples/checks has the key.
#include <algorithm>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "libforensics/forensics.h"

namespace forensics {
namespace {

// Whether the check hits a message received on a day, that has these fields.
bool hits(std::string_view day, std::string_view fields) {
  const std::string message =
      "Received: from mail.example.org (mail.example.org [203.0.113.5])\n"
      "\tby mx.example.net (Postfix) with ESMTP id 2F6B64001A1\n"
      "\tfor <bob@example.net>; " +
      std::string(day) + " 12:48:10 +0000 (UTC)\n" + std::string(fields) +
      "From: anna@example.org\n\nText\n";
  const Report report = analyze(message);
  return std::any_of(report.checks.findings.begin(), report.checks.findings.end(),
                     [](const Finding& finding) {
                       return check_rows()[finding.row].id == "newer_than_every_stamp";
                     });
}

TEST(NewerThanEveryStamp, KnowsSinceWhenThereAreFields) {
  constexpr std::string_view k_seal = "ARC-Seal: i=1; a=rsa-sha256; d=example.org; cv=none\n";
  EXPECT_TRUE(hits("Mon, 14 Jan 2013", k_seal));
  EXPECT_FALSE(hits("Sun, 14 Jan 2018", k_seal));
}

TEST(NewerThanEveryStamp, KnowsMailPrograms) {
  EXPECT_TRUE(hits("Sun, 14 Jan 2018", "X-Mailer: iPhone Mail (20A362)\n"));
  EXPECT_FALSE(hits("Sat, 14 Jan 2023", "X-Mailer: iPhone Mail (20A362)\n"));
}

TEST(NewerThanEveryStamp, TakesNoSelectorForADayThatIsNone) {
  constexpr std::string_view k_fields =
      "DKIM-Signature: v=1; d=example.org; s=20241399\n"
      "DKIM-Signature: v=1; d=example.org; s=202401151\n"
      "DKIM-Signature: v=1; d=example.org; s=selector1\n";
  EXPECT_FALSE(hits("Sun, 14 Jan 2018", k_fields));
}

}  // namespace
}  // namespace forensics
