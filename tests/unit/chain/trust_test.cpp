#include "libforensics/chain/trust.h"

#include <gtest/gtest.h>

namespace forensics {
namespace {

// A hop as received/ would read it, from the few facts that trust looks at.
Hop hop(std::uint32_t index, std::string_view ip, std::string_view by,
        IpScope scope = IpScope::public_) {
  Hop out;
  out.index = index;
  out.by.name = by;
  if (!ip.empty()) {
    out.from.raw = out.from.name = "client";
    out.from.ip = IpAddress::parse(ip);
    out.from.ip_scope = scope;
  }
  return out;
}

TEST(InferTrust, EndsAtTheFirstOutsideAddress) {
  const std::vector<Hop> hops = {hop(0, "10.0.0.5", "mx.example.org", IpScope::private_),
                                 hop(1, "198.51.100.7", "edge.example.org"),
                                 hop(2, "203.0.113.9", "claimed.example.net")};
  const TrustResult trust = infer_trust(hops, {});
  EXPECT_EQ(trust.zones, (std::vector{Zone::vouched, Zone::edge, Zone::claimed}));
  ASSERT_TRUE(trust.boundary.hop);
  EXPECT_EQ(*trust.boundary.hop, 1U);
  EXPECT_EQ(trust.boundary.ip->to_string(), "198.51.100.7");
  EXPECT_EQ(trust.boundary.written_by, "edge.example.org");
  EXPECT_NE(trust.boundary.reason.find("198.51.100.7"), std::string::npos);
}

TEST(InferTrust, NeverTrustsBelowTheEdgeAgain) {
  const std::vector<Hop> hops = {hop(0, "198.51.100.7", "mx.example.org"),
                                 hop(1, "127.0.0.1", "evil.example.net", IpScope::loopback)};
  EXPECT_EQ(infer_trust(hops, {}).zones, (std::vector{Zone::edge, Zone::claimed}));
}

TEST(InferTrust, GoesOnBelowAnAuthenticatedClient) {
  std::vector<Hop> hops = {hop(0, "198.51.100.7", "mx.example.org"),
                           hop(1, "203.0.113.9", "pc.example.org")};
  hops[0].auth.authenticated = true;
  EXPECT_EQ(infer_trust(hops, {}).zones, (std::vector{Zone::vouched, Zone::edge}));
}

TEST(InferTrust, GoesOnInsideOneConfirmedDomain) {
  std::vector<Hop> hops = {hop(0, "198.51.100.7", "store.example.org"),
                           hop(1, "203.0.113.9", "mx.example.org")};
  hops[0].from.rdns = "mx.example.org";
  hops[0].from.rdns_status = RdnsStatus::unverified;
  EXPECT_EQ(infer_trust(hops, {}).zones[0], Zone::edge);
  hops[0].from.rdns_status = RdnsStatus::verified;
  EXPECT_EQ(infer_trust(hops, {}).zones, (std::vector{Zone::vouched, Zone::edge}));
}

TEST(InferTrust, GoesOnWhereLmtpHandsOver) {
  std::vector<Hop> hops = {hop(0, "198.51.100.7", "store.example.org"),
                           hop(1, "203.0.113.9", "mx.example.org")};
  hops[0].with.proto = "LMTP";
  EXPECT_EQ(infer_trust(hops, {}).zones, (std::vector{Zone::vouched, Zone::edge}));
}

// Exchange prints HELO and address and no look-up.
TEST(InferTrust, GoesOnToAProvidersServerByNameAndNetwork) {
  std::vector<Hop> hops = {hop(0, "2a01:111:f400:7e05::209", "am6p191ca0023.outlook.office365.com"),
                           hop(1, "203.0.113.9", "he1eur02ft028.mail.protection.outlook.com")};
  hops[0].from.helo = "he1eur02ft028.eop-eur02.prod.protection.outlook.com";
  EXPECT_EQ(infer_trust(hops, {}).zones, (std::vector{Zone::vouched, Zone::edge}));
  hops[0].from.helo = "mail-he1eur02.outbound.protection.outlook.com";
  EXPECT_EQ(infer_trust(hops, {}).zones[0], Zone::edge) << "any customer's mail";
  hops[0].from.helo = "mail.example.org";
  EXPECT_EQ(infer_trust(hops, {}).zones[0], Zone::edge);
  hops[0] = hop(0, "203.0.113.7", "am6p191ca0023.outlook.office365.com");
  hops[0].from.helo = "he1eur02ft028.eop-eur02.prod.protection.outlook.com";
  EXPECT_EQ(infer_trust(hops, {}).zones[0], Zone::edge) << "a name alone is a claim";
}

TEST(InferTrust, StopsWhereAClientIsNamedWithoutAnAddress) {
  std::vector<Hop> hops = {hop(0, "", "mx.example.org"),
                           hop(1, "203.0.113.9", "other.example.net")};
  hops[0].from.raw = hops[0].from.name = "stranger.example.net";
  const TrustResult trust = infer_trust(hops, {});
  EXPECT_EQ(trust.zones, (std::vector{Zone::edge, Zone::claimed}));
  EXPECT_FALSE(trust.boundary.ip);
}

TEST(InferTrust, GoesOnBelowAClientThatIsTheServerItself) {
  std::vector<Hop> hops = {hop(0, "", "mx.example.org"), hop(1, "203.0.113.9", "mx.example.org")};
  for (const std::string_view name : {"localhost", "MX.example.org."}) {
    hops[0].from.raw = hops[0].from.name = name;
    EXPECT_EQ(infer_trust(hops, {}).zones, (std::vector{Zone::vouched, Zone::edge})) << name;
  }
}

TEST(InferTrust, NotesWhereAMailboxWasRead) {
  std::vector<Hop> hops = {hop(0, "198.51.100.7", "home.example.org"),
                           hop(1, "203.0.113.9", "mx.example.net")};
  hops[0].kind = HopKind::mail_fetch;
  const TrustResult trust = infer_trust(hops, {});
  EXPECT_EQ(trust.fetch_restart, 0U);
  EXPECT_EQ(trust.zones, (std::vector{Zone::vouched, Zone::edge}));
}

TEST(InferTrust, SaysWhenNoOutsideClientWasSeen) {
  const std::vector<Hop> hops = {hop(0, "10.0.0.5", "mx.example.org", IpScope::private_)};
  const TrustResult trust = infer_trust(hops, {});
  EXPECT_EQ(trust.zones, (std::vector{Zone::vouched}));
  EXPECT_FALSE(trust.boundary.hop);
  EXPECT_FALSE(trust.boundary.reason.empty());
}

TEST(ConfiguredTrust, FollowsTheNetworksGiven) {
  TrustOptions options;
  ASSERT_TRUE(add_trust_word(options, "net:198.51.100.0/24"));
  const std::vector<Hop> hops = {hop(0, "198.51.100.7", "mx.example.org"),
                                 hop(1, "203.0.113.9", "gw.example.org"),
                                 hop(2, "198.51.100.8", "x.example.net")};
  EXPECT_EQ(infer_trust(hops, options).zones,
            (std::vector{Zone::vouched, Zone::edge, Zone::claimed}));
}

TEST(ConfiguredTrust, TrustsNoLineOfAnotherServer) {
  TrustOptions options;
  ASSERT_TRUE(add_trust_word(options, "host:.example.org"));
  const std::vector<Hop> ours = {hop(0, "198.51.100.7", "mx.example.org")};
  EXPECT_EQ(infer_trust(ours, options).zones, (std::vector{Zone::edge}));
  const std::vector<Hop> theirs = {hop(0, "198.51.100.7", "mx.example.net")};
  EXPECT_EQ(infer_trust(theirs, options).zones, (std::vector{Zone::claimed}));
  EXPECT_FALSE(infer_trust(theirs, options).boundary.hop);
}

TEST(CountedTrust, MakesTheLastCountedHopTheEdge) {
  TrustOptions options;
  ASSERT_TRUE(add_trust_word(options, "count:2"));
  const std::vector<Hop> hops = {hop(0, "198.51.100.7", "a.example.org"),
                                 hop(1, "198.51.100.8", "b.example.org"),
                                 hop(2, "198.51.100.9", "c.example.org")};
  EXPECT_EQ(infer_trust(hops, options).zones,
            (std::vector{Zone::vouched, Zone::edge, Zone::claimed}));
}

TEST(NoTrust, LeavesEveryHopAClaim) {
  TrustOptions options;
  ASSERT_TRUE(add_trust_word(options, "none"));
  const std::vector<Hop> hops = {hop(0, "10.0.0.1", "a.example.org", IpScope::private_)};
  EXPECT_EQ(infer_trust(hops, options).zones, (std::vector{Zone::claimed}));
}

TEST(AddTrustWord, RefusesWhatItCannotRead) {
  for (const char* word : {"", "count:", "count:x", "net:999.0.0.0/8", "host:", "sometimes"}) {
    TrustOptions options;
    const auto added = add_trust_word(options, word);
    ASSERT_FALSE(added) << word;
    EXPECT_EQ(added.error().code, ErrorCode::usage);
  }
}

}  // namespace
}  // namespace forensics
