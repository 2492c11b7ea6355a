#include "libforensics/chain/organisation.h"

#include <gtest/gtest.h>

namespace forensics {
namespace {

TEST(OrganisationalDomain, IsWhatTheOwnerRegistered) {
  EXPECT_EQ(organisational_domain("mail.example.org"), "example.org");
  EXPECT_EQ(organisational_domain("a.b.example.co.uk"), "example.co.uk");
  EXPECT_EQ(organisational_domain("example.com.au"), "example.com.au");
  EXPECT_EQ(organisational_domain("MX.Example.ORG."), "Example.ORG");
}

TEST(OrganisationalDomain, IsEmptyForAddressesAndSingleLabels) {
  EXPECT_TRUE(organisational_domain("192.0.2.1").empty());
  EXPECT_TRUE(organisational_domain("[192.0.2.1]").empty());
  EXPECT_TRUE(organisational_domain("localhost").empty());
  EXPECT_TRUE(organisational_domain("").empty());
}

TEST(SameHost, IgnoresCaseAndTrailingDots) {
  EXPECT_TRUE(same_host("mail.example.org.", "MAIL.example.org"));
  EXPECT_FALSE(same_host("", ""));
}

TEST(ProviderGroup, JoinsTheDomainsOfOneOperator) {
  EXPECT_EQ(provider_group("am6eur05ft033.mail.protection.outlook.com"), "microsoft");
  EXPECT_EQ(provider_group("XCH.exchangelabs.com."), provider_group("outlook.com"));
  EXPECT_EQ(provider_group("imap44.nyi.internal"), "fastmail");
  EXPECT_TRUE(provider_group("notoutlook.com").empty());
  EXPECT_TRUE(provider_group("").empty());
}

}  // namespace
}  // namespace forensics
