#include "libforensics/dns/server.h"

#include <gtest/gtest.h>

namespace forensics {
namespace {

TEST(DnsServer, IsAnAddressAndPerhapsAPort) {
  EXPECT_EQ(parse_dns_server("192.0.2.1")->to_string(), "192.0.2.1@53");
  EXPECT_EQ(parse_dns_server("127.0.0.1@5353")->to_string(), "127.0.0.1@5353");
  EXPECT_EQ(parse_dns_server("2001:db8::1@853")->to_string(), "2001:db8::1@853");
  for (const char* text : {"", "dns.example.org", "192.0.2.1@", "192.0.2.1@0", "192.0.2.1@65536",
                           "192.0.2.1@5x", "192.0.2.1:53"}) {
    EXPECT_FALSE(parse_dns_server(text)) << text;
  }
}

TEST(ResolvConf, GivesItsServersInOrder) {
  const auto servers = read_resolv_conf(
      "# a comment\nsearch example.org\nnameserver 192.0.2.1\n"
      "nameserver\tfe80::1%eth0\n  nameserver 2001:db8::5  \nnameservers 192.0.2.9\n"
      "nameserver 192.0.2.3\nnameserver 192.0.2.4");
  ASSERT_EQ(servers.size(), k_max_system_servers);
  EXPECT_EQ(servers[0].to_string(), "192.0.2.1@53");
  EXPECT_EQ(servers[1].to_string(), "2001:db8::5@53");
  EXPECT_EQ(servers[2].to_string(), "192.0.2.3@53");
  EXPECT_TRUE(read_resolv_conf("").empty());
}

}  // namespace
}  // namespace forensics
