// The second way to imitate; samples/checks has the first.
#include <algorithm>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "libforensics/forensics.h"

namespace forensics {
namespace {

bool hits(std::string_view from, std::string_view reply_to) {
  const std::string message = "From: <info@" + std::string(from) + ">\nReply-To: <info@" +
                              std::string(reply_to) + ">\n\nText\n";
  const Report report = analyze(message);
  return std::any_of(report.checks.findings.begin(), report.checks.findings.end(),
                     [](const Finding& finding) {
                       return check_rows()[finding.row].id == "from_domain_imitates";
                     });
}

TEST(FromDomainImitates, SeesALetterMoreOrFewerInARow) {
  EXPECT_TRUE(hits("exaample.net", "example.net"));
  EXPECT_TRUE(hits("mail.exammmple.org", "Example.com"));
}

TEST(FromDomainImitates, SeesALetterMoreFewerOtherOrExchanged) {
  for (const std::string_view domain : {"exmaple-firm.net", "exampl-firm.net", "exaample-firm.net",
                                        "exsmple-firm.net", "example-firms.net"}) {
    EXPECT_TRUE(hits(domain, "example-firm.net")) << domain;
    EXPECT_TRUE(hits("example-firm.net", domain)) << domain;
  }
}

TEST(FromDomainImitates, SeesAWordBehindAHyphen) {
  EXPECT_TRUE(hits("example-security.net", "example.net"));
  EXPECT_TRUE(hits("login-example.net", "example.net"));
}

TEST(FromDomainImitates, LeavesBrothersAndOtherEndingsAlone) {
  EXPECT_FALSE(hits("exampla.org", "example.net"));
  EXPECT_FALSE(hits("example-security.org", "example.net"));
  EXPECT_FALSE(hits("example1.net", "example2.net"));
  EXPECT_FALSE(hits("example1.net", "example.net"));
  EXPECT_FALSE(hits("exam-ple.net", "example.net"));
  EXPECT_FALSE(hits("exbmpla.net", "example.net"));
  EXPECT_FALSE(hits("examplesecurity.net", "example.net"));
  EXPECT_FALSE(hits("abcde.net", "abcdf.net"));
}

TEST(FromDomainImitates, LeavesOtherNamesAlone) {
  EXPECT_FALSE(hits("example.org", "example.net"));
  EXPECT_FALSE(hits("eexamplee.org", "another.net"));
  EXPECT_FALSE(hits("abb.org", "ab.net"));
  EXPECT_FALSE(hits("examples.org", "example.net"));
}

}  // namespace
}  // namespace forensics
