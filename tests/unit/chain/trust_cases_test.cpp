// The rules of trust as a table: chains written newest first, and the zone of each hop.
//
// A hop is "IP BY [mark ...]": IP "-" for none recorded. Marks: auth, fetch, local, nofrom,
// rdns=NAME (confirmed), weak=NAME (looked up, not confirmed), name=NAME.
#include <sstream>

#include <gtest/gtest.h>

#include "libforensics/chain/trust.h"
#include "libforensics/received/address_text.h"

namespace forensics {
namespace {

struct Case {
  const char* rule;
  const char* trust;  // words of --trust
  std::vector<std::string> hops;
  const char* zones;  // one letter a hop: vouched, edge, claimed
  const char* authserv = "";
  std::uint32_t authserv_offset = 900;  // hops stand at 1000 and following
};

const Case k_cases[] = {
    // Inferred
    {"no hops", "auto", {}, ""},
    {"a public client at once", "auto", {"198.51.100.7 mx.ex.org"}, "e"},
    {"private 10/8", "auto", {"10.0.0.1 a.ex.org", "198.51.100.7 mx.ex.org"}, "ve"},
    {"private 172.16/12", "auto", {"172.16.3.1 a.ex.org", "198.51.100.7 mx.ex.org"}, "ve"},
    {"private 192.168/16", "auto", {"192.168.3.1 a.ex.org", "198.51.100.7 mx.ex.org"}, "ve"},
    {"IPv4 loopback", "auto", {"127.0.0.1 a.ex.org", "198.51.100.7 mx.ex.org"}, "ve"},
    {"IPv6 loopback", "auto", {"::1 a.ex.org", "198.51.100.7 mx.ex.org"}, "ve"},
    {"unique local IPv6", "auto", {"fd00::5 a.ex.org", "198.51.100.7 mx.ex.org"}, "ve"},
    {"link local IPv6", "auto", {"fe80::5 a.ex.org", "198.51.100.7 mx.ex.org"}, "ve"},
    {"carrier NAT", "auto", {"100.64.0.9 a.ex.org", "198.51.100.7 mx.ex.org"}, "ve"},
    {"172.32 is public", "auto", {"172.32.0.1 a.ex.org", "10.0.0.1 b.ex.org"}, "ec"},
    {"private below the edge is a claim",
     "auto",
     {"198.51.100.7 mx.ex.org", "10.0.0.1 b.ex.org", "127.0.0.1 c.ex.org"},
     "ecc"},
    {"authentication below the edge is a claim",
     "auto",
     {"198.51.100.7 mx.ex.org", "203.0.113.9 b.ex.net auth"},
     "ec"},
    {"authentication extends trust to its client",
     "auto",
     {"198.51.100.7 mx.ex.org auth", "203.0.113.9 b.ex.net"},
     "ve"},
    {"an authenticated submission is all inside", "auto", {"198.51.100.7 mx.ex.org auth"}, "v"},
    {"two private hops, then outside",
     "auto",
     {"10.0.0.1 a.ex.org", "10.0.0.2 b.ex.org", "198.51.100.7 mx.ex.org", "203.0.113.9 x.ex.net"},
     "vvec"},
    {"confirmed name in the server's own domain",
     "auto",
     {"198.51.100.7 a.ex.org rdns=mx.ex.org", "203.0.113.9 mx.ex.org"},
     "ve"},
    {"a name nobody confirmed does not count",
     "auto",
     {"198.51.100.7 a.ex.org weak=mx.ex.org", "203.0.113.9 mx.ex.org"},
     "ec"},
    {"a mailbox that was read",
     "auto",
     {"198.51.100.7 home.ex.org fetch", "203.0.113.9 mx.ex.net"},
     "ve"},
    {"handed over inside one machine",
     "auto",
     {"- a.ex.org local", "198.51.100.7 mx.ex.org"},
     "ve"},
    {"no client is named", "auto", {"- a.ex.org nofrom", "198.51.100.7 mx.ex.org"}, "ve"},
    {"a client without an address",
     "auto",
     {"- a.ex.org name=x.ex.net", "10.0.0.1 b.ex.org"},
     "ec"},
    // The authserv-id of the newest Authentication-Results
    {"authserv-id and confirmed name agree",
     "auto",
     {"198.51.100.7 store.ex.net rdns=mx.ex.org", "203.0.113.9 mx.ex.org"},
     "ve",
     "auth.ex.org"},
    {"authserv-id, name not confirmed",
     "auto",
     {"198.51.100.7 store.ex.net weak=mx.ex.org", "203.0.113.9 mx.ex.org"},
     "ec",
     "auth.ex.org"},
    {"authserv-id and only a claimed by agree",
     "auto",
     {"198.51.100.7 store.ex.net", "203.0.113.9 mx.ex.org"},
     "ec",
     "auth.ex.org"},
    {"authserv-id of a stranger",
     "auto",
     {"198.51.100.7 store.ex.net rdns=mx.ex.org", "203.0.113.9 mx.ex.org"},
     "ec",
     "auth.ex.com"},
    // Networks
    {"a trusted network",
     "net:198.51.100.0/24",
     {"198.51.100.7 a.ex.org", "203.0.113.9 b.ex.org"},
     "ve"},
    {"just outside the network",
     "net:198.51.100.0/25",
     {"198.51.100.128 a.ex.org", "198.51.100.1 b.ex.org"},
     "ec"},
    {"a private address is not trusted when networks are given",
     "net:198.51.100.0/24",
     {"10.0.0.1 a.ex.org", "198.51.100.7 b.ex.org"},
     "ec"},
    {"loopback always is",
     "net:198.51.100.0/24",
     {"127.0.0.1 a.ex.org", "198.51.100.7 b.ex.org", "203.0.113.9 c.ex.org"},
     "vve"},
    {"never inside again",
     "net:198.51.100.0/24",
     {"203.0.113.9 a.ex.org", "198.51.100.7 b.ex.org"},
     "ec"},
    {"two networks add up",
     "net:198.51.100.0/24 net:2001:db8::/32",
     {"198.51.100.7 a.ex.org", "2001:db8::7 b.ex.org", "203.0.113.9 c.ex.org"},
     "vve"},
    // Hosts and authserv-ids
    {"a host and its edge", "host:mx.ex.org", {"198.51.100.7 mx.ex.org"}, "e"},
    {"a line of another server", "host:mx.ex.org", {"198.51.100.7 mx.ex.net"}, "c"},
    {"a domain with its dot",
     "host:.ex.org",
     {"198.51.100.7 a.ex.org rdns=b.ex.org", "203.0.113.9 b.ex.org"},
     "ve"},
    {"a domain that only ends alike", "host:.ex.org", {"198.51.100.7 mx.evil-ex.org"}, "c"},
    {"an authserv-id names the server", "authserv:mx.ex.org", {"198.51.100.7 mx.ex.org"}, "e"},
    {"lines above a field with our authserv-id are ours, the first below it is its writer's",
     "authserv:mx.ex.org",
     {"10.0.0.1 store.ex.net", "198.51.100.7 mx.ex.org", "203.0.113.9 x.ex.net"},
     "vec",
     "mx.ex.org",
     1001},
    {"an authserv-id that is not ours vouches for nothing",
     "authserv:mx.ex.org",
     {"10.0.0.1 store.ex.net", "198.51.100.7 mx.ex.org"},
     "cc",
     "mx.ex.com",
     1001},
    {"the line below our field may be another server's",
     "authserv:mx.ex.org",
     {"10.0.0.1 store.ex.net", "198.51.100.7 mx.ex.com"},
     "vc",
     "mx.ex.org",
     1001},
    // Count and none
    {"count 1", "count:1", {"10.0.0.1 a.ex.org", "10.0.0.2 b.ex.org"}, "ec"},
    {"count 2", "count:2", {"10.0.0.1 a.ex.org", "10.0.0.2 b.ex.org", "10.0.0.3 c.ex.org"}, "vec"},
    {"count beyond the chain", "count:9", {"10.0.0.1 a.ex.org", "10.0.0.2 b.ex.org"}, "ve"},
    {"count 0", "count:0", {"10.0.0.1 a.ex.org"}, "c"},
    {"none", "none", {"10.0.0.1 a.ex.org auth"}, "c"},
};

// Views point into `text`, which the caller keeps.
Hop hop_of(std::string_view text, std::uint32_t index) {
  Hop out;
  out.index = index;
  out.field.offset = 1000 + index;
  for (int word = 0; !text.empty(); ++word) {
    const std::string_view next = text.substr(0, text.find(' '));
    text.remove_prefix(std::min(text.size(), next.size() + 1));
    const std::string_view value = next.substr(std::min(next.size(), next.find('=') + 1));
    if (word == 0) {
      out.from.raw = out.from.name = "client";
      out.from.ip = IpAddress::parse(next);
      if (out.from.ip) out.from.ip_scope = ip_scope_of(*out.from.ip);
    } else if (word == 1) {
      out.by.name = next;
    } else if (next == "auth") {
      out.auth.authenticated = true;
    } else if (next == "fetch") {
      out.kind = HopKind::mail_fetch;
    } else if (next == "local") {
      out.kind = HopKind::local;
    } else if (next == "nofrom") {
      out.from.raw = out.from.name = {};
    } else if (next.starts_with("name=")) {
      out.from.name = value;
    } else {
      out.from.rdns = value;
      out.from.rdns_status =
          next.starts_with("rdns=") ? RdnsStatus::verified : RdnsStatus::unverified;
    }
  }
  return out;
}

TEST(TrustCases, GiveEachHopItsZone) {
  for (const Case& one : k_cases) {
    SCOPED_TRACE(one.rule);
    TrustOptions options;
    std::istringstream words(one.trust);
    for (std::string word; words >> word;) ASSERT_TRUE(add_trust_word(options, word)) << word;
    std::vector<Hop> hops;
    for (const std::string& text : one.hops) {
      hops.push_back(hop_of(text, static_cast<std::uint32_t>(hops.size())));
    }
    const TrustResult trust = infer_trust(hops, options, {one.authserv, one.authserv_offset});
    std::string zones;
    for (const Zone zone : trust.zones) zones += zone_name(zone).front();
    EXPECT_EQ(zones, one.zones);
    EXPECT_EQ(trust.boundary.hop.has_value(), zones.find('e') != std::string::npos);
    EXPECT_FALSE(trust.boundary.reason.empty());
  }
}

TEST(TrustCases, TakeNoAuthservIdFromBelowTheHop) {
  const std::string text = "198.51.100.7 store.ex.net rdns=mx.ex.org";
  const std::vector<Hop> hops = {hop_of(text, 0)};
  EXPECT_EQ(infer_trust(hops, {}, {"auth.ex.org", 900}).zones[0], Zone::vouched);
  EXPECT_EQ(infer_trust(hops, {}, {"auth.ex.org", 1001}).zones[0], Zone::edge);
}

}  // namespace
}  // namespace forensics
