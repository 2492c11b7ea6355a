#include "libforensics/evidence/name_births.h"

#include <string>

#include <gtest/gtest.h>

#include "libforensics/evidence/hop_parts.h"

namespace forensics {
namespace {

std::string day(std::string_view domain, std::string_view name) {
  const auto found = name_birth(domain, name);
  return found ? to_rfc3339(*found).substr(0, 10) : "none";
}

TEST(NameBirth, FindsNamesByDomainAndForm) {
  EXPECT_EQ(day("google.com", "mail-lf1-f53.google.com"), "2008-06-01");
  EXPECT_EQ(day("OUTLOOK.COM", "AM6PR04MB1234.eurprd04.PROD.OUTLOOK.COM"), "2010-01-01");
  EXPECT_EQ(day("google.com", "www.google.com"), "none");
  EXPECT_EQ(day("example.org", "mail-lf1-f53.google.com"), "none");
}

TEST(NameBirth, NoneIsAfterTheLast) {
  EXPECT_EQ(to_rfc3339(last_name_birth()).substr(0, 10), "2014-06-01");
  EXPECT_LT(last_name_birth().seconds,
            k_early_until_s);  // provider_name_before_its_time asks no later
}

}  // namespace
}  // namespace forensics
