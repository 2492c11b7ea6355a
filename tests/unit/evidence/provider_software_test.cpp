#include "libforensics/evidence/provider_software.h"

#include <gtest/gtest.h>

namespace forensics {
namespace {

TEST(RunsProgram, KnowsTheProgramsOfAProvider) {
  EXPECT_EQ(runs_program("google.com", "gmail-submission"), true);
  EXPECT_EQ(runs_program("Outlook.com", "exchange-hub"), true);
  EXPECT_EQ(runs_program("gmail.com", "postfix"), false);
}

TEST(RunsProgram, IsNullForADomainThatTheTableDoesNotHave) {
  EXPECT_EQ(runs_program("example.org", "postfix"), std::nullopt);
  EXPECT_EQ(runs_program("", "postfix"), std::nullopt);
}

}  // namespace
}  // namespace forensics
