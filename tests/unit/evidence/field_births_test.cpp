#include "libforensics/evidence/field_births.h"

#include <string>

#include <gtest/gtest.h>

namespace forensics {
namespace {

std::string day(std::string_view name) {
  const auto found = field_birth(name);
  return found ? to_rfc3339(*found).substr(0, 10) : "none";
}

TEST(FieldBirth, FindsNamesInAnyCase) {
  EXPECT_EQ(day("ARC-Seal"), "2015-10-01");
  EXPECT_EQ(day("dkim-signature"), "2005-07-01");
  EXPECT_EQ(day("X-YMail-OSG"), "2005-06-01");
}

TEST(FieldBirth, TakesWhatFollowsAStar) {
  EXPECT_EQ(day("X-MS-Exchange-Organization-SCL"), "2005-12-01");
  EXPECT_EQ(day("X-Forefront-Antispam-Report"), "2009-01-01");
  EXPECT_EQ(day("X-Forefront-Antispam-Report-Untrusted"), "2009-01-01");
}

TEST(FieldBirth, IsNullForOthers) {
  for (const std::string_view name :
       {"", "Received", "ARC-Seal2", "ARC", "DKIM-Signatur", "X-MS-Exchange", "Zz"})
    EXPECT_EQ(day(name), "none") << name;
}

TEST(FieldBirth, NoneIsAfterTheLast) {
  EXPECT_EQ(to_rfc3339(last_field_birth()).substr(0, 10), "2018-01-01");
}

}  // namespace
}  // namespace forensics
