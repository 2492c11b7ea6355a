#include "libforensics/dns/exposure.h"

#include <gtest/gtest.h>

namespace forensics {
namespace {

DnsRefusal refused(std::string name) {
  return refusal_of({std::move(name), DnsType::a});
}
DnsExposure exposed(std::string name) {
  return exposure_by_name({std::move(name), DnsType::txt});
}

TEST(DnsRefusal, NamesOfTheOwnNetworkAreNeverAsked) {
  EXPECT_EQ(refused("mailhost"), DnsRefusal::single_label);
  EXPECT_EQ(refused("com"), DnsRefusal::single_label);
  for (const char* name : {"printer.local", "a.b.internal", "x.lan", "abc.onion",
                           "router.home.arpa", "mx.test", "db.corp", "localhost.localdomain"}) {
    EXPECT_EQ(refused(name), DnsRefusal::special_use) << name;
  }
  for (const char* name : {"mx.example.org", "local.example.org", "notlocal.org", "latest.net"}) {
    EXPECT_EQ(refused(name), DnsRefusal::none) << name;
  }
}

TEST(DnsRefusal, ReverseNamesOfPrivateAddressesAreNeverAsked) {
  for (const char* name :
       {"1.0.0.10.in-addr.arpa", "10.in-addr.arpa", "5.4.31.172.in-addr.arpa",
        "1.1.168.192.in-addr.arpa", "9.8.127.100.in-addr.arpa", "1.0.0.127.in-addr.arpa",
        "1.0.254.169.in-addr.arpa", "d.f.ip6.arpa", "1.c.f.ip6.arpa",
        "1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.e.f.ip6.arpa"}) {
    EXPECT_EQ(refused(name), DnsRefusal::private_reverse) << name;
  }
  for (const char* name : {"1.2.0.192.in-addr.arpa", "1.0.32.172.in-addr.arpa",
                           "1.0.128.100.in-addr.arpa", "8.b.d.0.1.0.0.2.ip6.arpa"}) {
    EXPECT_EQ(refused(name), DnsRefusal::none) << name;
  }
}

TEST(DnsRefusal, NamesThatDnsCannotCarry) {
  EXPECT_EQ(refused("a..b"), DnsRefusal::impossible_name);
  EXPECT_EQ(refused(""), DnsRefusal::impossible_name);
}

TEST(DnsExposure, IsThatOfTheMostTellingLabel) {
  EXPECT_EQ(exposed("_dmarc.com"), DnsExposure::infrastructure);
  EXPECT_EQ(exposed("example.org"), DnsExposure::sender_zone);
  EXPECT_EQ(exposed("_dmarc.example.org"), DnsExposure::sender_zone);
  EXPECT_EQ(exposed("20230601._domainkey.example.org"), DnsExposure::sender_zone);
  EXPECT_EQ(exposed("1.2.0.192.in-addr.arpa"), DnsExposure::sender_zone);
  EXPECT_EQ(exposed("4f1a9c03b7e25d68.track.example.org"), DnsExposure::recipient_unique);
}

TEST(IsTellingLabel, KnowsIdentifiersFromNames) {
  for (const char* label : {"4f1a9c03b7e25d68", "550e8400-e29b-41d4-a716-446655440000",
                            "bounce-202611271234567", "a1b2c3d4e5f6a7b8"}) {
    EXPECT_TRUE(is_telling_label(label)) << label;
  }
  for (const char* label : {"selector1-example-org", "s1024-2013-q3", "20230601", "mail-out-2",
                            "a1b2c3d4e5f6", "very-long-name-of-a-host-in-a-row", ""}) {
    EXPECT_FALSE(is_telling_label(label)) << label;
  }
}

TEST(DnsExposure, NamesLeadBack) {
  for (const DnsExposure exposure : {DnsExposure::infrastructure, DnsExposure::sender_zone,
                                     DnsExposure::third_party, DnsExposure::recipient_unique}) {
    EXPECT_EQ(dns_exposure_of(dns_exposure_name(exposure)), exposure);
  }
  EXPECT_EQ(dns_exposure_of("all"), std::nullopt);
}

}  // namespace
}  // namespace forensics
