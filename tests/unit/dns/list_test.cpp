#include "libforensics/dns/list.h"

#include <gtest/gtest.h>

#include "libforensics/dns/exposure.h"
#include "libforensics/dns/reverse.h"

namespace forensics {
namespace {

IpAddress ip(std::string_view text) {
  return *IpAddress::parse(text);
}

const DnsList& list(std::string_view zone) {
  const DnsList* found = find_dns_list(zone);
  EXPECT_NE(found, nullptr) << zone;
  return *found;
}

TEST(ReversedLabels, ReverseOctetsAndNibbles) {
  EXPECT_EQ(reversed_labels(ip("192.0.2.1")), "1.2.0.192");
  EXPECT_EQ(reversed_labels(ip("2001:db8::1")),
            "1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2");
}

TEST(DnsLists, AreOneAZoneInOrder) {
  std::string_view last;
  for (const DnsList& one : dns_lists()) {
    EXPECT_LT(last, one.zone);
    last = one.zone;
    EXPECT_TRUE(one.takes_ipv4 || one.takes_domains) << one.zone;
    EXPECT_FALSE(one.terms.empty()) << one.zone;
  }
  EXPECT_EQ(find_dns_list("ZEN.spamhaus.org"), &list("zen.spamhaus.org"));
  EXPECT_EQ(find_dns_list("spamhaus.org"), nullptr);
}

TEST(ListName, IsMadeOnlyOfWhatTheListTakes) {
  EXPECT_EQ(list_name(list("zen.spamhaus.org"), ip("192.0.2.99")), "99.2.0.192.zen.spamhaus.org");
  EXPECT_EQ(list_name(list("bl.spamcop.net"), ip("2001:db8::1")), std::nullopt);
  EXPECT_EQ(list_name(list("dbl.spamhaus.org"), "example.org"), "example.org.dbl.spamhaus.org");
  EXPECT_EQ(list_name(list("dbl.spamhaus.org"), ip("192.0.2.99")), std::nullopt);
  EXPECT_EQ(list_name(list("zen.spamhaus.org"), "example.org"), std::nullopt);
}

TEST(ReadListCode, TellsListingsFromErrors) {
  const DnsList& zen = list("zen.spamhaus.org");
  EXPECT_FALSE(read_list_code(zen, ip("127.0.0.2")).is_error);
  EXPECT_EQ(read_list_code(zen, ip("127.0.0.2")).meaning.substr(0, 3), "SBL");
  for (const std::string_view error : {"127.255.255.252", "127.255.255.254", "127.255.255.255",
                                       "127.255.255.253", "127.0.0.1", "192.0.2.7", "::1"})
    EXPECT_TRUE(read_list_code(zen, ip(error)).is_error) << error;
  const DnsListCode unknown = read_list_code(zen, ip("127.0.0.77"));
  EXPECT_FALSE(unknown.is_error);
  EXPECT_EQ(unknown.meaning.data(), nullptr);
}

TEST(ReadListCode, ReadsTheTrustOfDnswlWhateverItsCategory) {
  const DnsList& dnswl = list("list.dnswl.org");
  EXPECT_EQ(dnswl.kind, DnsListKind::allow);
  EXPECT_EQ(read_list_code(dnswl, ip("127.0.5.3")).meaning, "high trust");
  EXPECT_EQ(read_list_code(dnswl, ip("127.0.15.1")).meaning, "low trust");
  EXPECT_TRUE(read_list_code(dnswl, ip("127.0.0.255")).is_error);
  EXPECT_TRUE(read_list_code(dnswl, ip("127.0.10.3")).is_error);
}

TEST(Exposure, OfAListIsItsOperators) {
  EXPECT_EQ(exposure_by_name({"99.2.0.192.zen.spamhaus.org", DnsType::a}),
            DnsExposure::third_party);
  EXPECT_EQ(exposure_by_name({"www.spamhaus.org", DnsType::a}), DnsExposure::sender_zone);
}

}  // namespace
}  // namespace forensics
