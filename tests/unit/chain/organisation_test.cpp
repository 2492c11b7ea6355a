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

TEST(ShareAWord, FindsALabelThatNoOtherOperatorWouldUse) {
  EXPECT_TRUE(share_a_word("mirage.wonderland.com", "mirage.example.net"));
  EXPECT_TRUE(share_a_word("mail.black-hole.com", "blackhole.org"));
  EXPECT_TRUE(share_a_word("smtp.comcast.net", "mtaout06.icomcast.net"));
  EXPECT_TRUE(share_a_word("mta03bw.bigpond.com", "x.Bigpond.net.au"));
  EXPECT_TRUE(share_a_word("evv.kamakiriad.local", "kamakiriad.comamakiriad.com"));
}

TEST(ShareAWord, DoesNotCountWordsOfTheTradeShortOnesAndExamples) {
  EXPECT_FALSE(share_a_word("gateway1.example.org", "gateway2.example.com"));
  EXPECT_FALSE(share_a_word("mx1.aaa.com", "mx1.bbb.com"));
  EXPECT_FALSE(share_a_word("smtp.wonderland.com", "smtp.looking-glass.com"));
  EXPECT_FALSE(share_a_word("alice.co.uk", "rabbit.co.uk"));
  EXPECT_FALSE(share_a_word("wonderland", "wonderland.com"));
  EXPECT_FALSE(share_a_word("", "wonderland.com"));
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
