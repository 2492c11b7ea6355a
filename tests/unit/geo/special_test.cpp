#include "libforensics/geo/special.h"

#include <random>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/geo/csv.h"

namespace forensics {
namespace {

IpAddress ip(std::string_view text) {
  const auto address = IpAddress::parse(text);
  EXPECT_TRUE(address) << text;
  return *address;
}

std::string network_of(std::string_view address) {
  const SpecialRange* row = find_special(ip(address));
  return row == nullptr ? "none" : row->network.to_string();
}

// The slow and obvious way: the longest prefix of all rows that contain the address.
const SpecialRange* longest_match(const IpAddress& address) {
  const SpecialRange* best = nullptr;
  for (const SpecialRange& row : special_ranges()) {
    if (row.network.contains(address) &&
        (best == nullptr || row.network.prefix > best->network.prefix)) {
      best = &row;
    }
  }
  return best;
}

TEST(SpecialRanges, AreTheRowsOfTheFile) {
  const auto rows = read_table("special_ranges");
  ASSERT_EQ(rows.size(), special_ranges().size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const SpecialRange& row = special_ranges()[i];
    const auto network = IpNetwork::parse(rows[i][0]);
    ASSERT_TRUE(network) << rows[i][0];
    EXPECT_EQ(row.network.base, network->base) << rows[i][0];
    EXPECT_EQ(row.network.prefix, network->prefix) << rows[i][0];
    EXPECT_EQ(row.name, rows[i][1]);
    EXPECT_EQ(address_scope_name(row.scope), rows[i][2]);
  }
}

TEST(SpecialRanges, EachRowNamesItsRfcSourceAndDate) {
  for (const SpecialRange& row : special_ranges()) {
    EXPECT_THAT(std::string(row.rfc), testing::ContainsRegex("^RFC [0-9]+")) << row.name;
    EXPECT_THAT(std::string(row.source), testing::StartsWith("IANA ")) << row.name;
    EXPECT_THAT(std::string(row.date), testing::MatchesRegex("[12][0-9]{3}-[01][0-9]")) << row.name;
  }
}

TEST(SpecialRanges, ScopeIsPublicExactlyWhenTheRegistrySaysGloballyReachable) {
  for (const SpecialRange& row : special_ranges()) {
    EXPECT_EQ(row.scope == AddressScope::public_, row.globally_reachable == true)
        << row.network.to_string();
  }
}

TEST(SpecialRanges, EveryRowIsFoundByItsFirstAddressOrAMoreSpecificRowIs) {
  for (const SpecialRange& row : special_ranges()) {
    const SpecialRange* found = find_special(row.network.base);
    ASSERT_NE(found, nullptr) << row.network.to_string();
    EXPECT_EQ(found, longest_match(row.network.base)) << row.network.to_string();
    EXPECT_TRUE(row.network.contains(found->network.base));
  }
}

TEST(SpecialRanges, LookupIsTheLongestMatch) {
  std::mt19937 random(20261121);
  std::size_t hits = 0;
  for (int round = 0; round < 200'000; ++round) {
    // Half of the addresses stand next to a row's edges, where mistakes would be.
    std::array<std::uint8_t, 16> bytes{};
    for (auto& byte : bytes) byte = static_cast<std::uint8_t>(random());
    bool v4 = random() % 2 == 0;
    if (random() % 2 == 0) {
      const SpecialRange& row = special_ranges()[random() % special_ranges().size()];
      v4 = row.network.base.is_v4();
      const auto edge = row.network.base.bytes();
      const std::size_t kept = random() % 17;
      for (std::size_t i = 0; i < kept; ++i) bytes[i] = edge[i];
      if (kept > 0 && random() % 2 == 0) --bytes[kept - 1];
    }
    const IpAddress address =
        v4 ? IpAddress::from_v4(static_cast<std::uint32_t>(bytes[0]) << 24 |
                                static_cast<std::uint32_t>(bytes[1]) << 16 |
                                static_cast<std::uint32_t>(bytes[2]) << 8 | bytes[3])
           : IpAddress::from_v6(bytes);
    const SpecialRange* found = find_special(address);
    ASSERT_EQ(found, longest_match(address)) << address.to_string();
    hits += found != nullptr ? 1U : 0U;
  }
  EXPECT_GT(hits, 50'000U);
}

TEST(FindSpecial, MostSpecificWins) {
  EXPECT_EQ(network_of("192.0.0.9"), "192.0.0.9/32");
  EXPECT_EQ(network_of("192.0.0.10"), "192.0.0.10/32");
  EXPECT_EQ(network_of("192.0.0.1"), "192.0.0.0/29");
  EXPECT_EQ(network_of("192.0.0.11"), "192.0.0.0/24");
  EXPECT_EQ(network_of("192.0.1.0"), "none");
  EXPECT_EQ(network_of("0.0.0.0"), "0.0.0.0/32");
  EXPECT_EQ(network_of("0.0.0.1"), "0.0.0.0/8");
  EXPECT_EQ(network_of("255.255.255.255"), "255.255.255.255/32");
  EXPECT_EQ(network_of("255.255.255.254"), "240.0.0.0/4");
  EXPECT_EQ(network_of("2001:20::1"), "2001:20::/28");
  EXPECT_EQ(network_of("2001:0:1::"), "2001::/32");
  EXPECT_EQ(network_of("2001:100::"), "2001::/23");
  EXPECT_EQ(network_of("2001:200::"), "none");
  EXPECT_EQ(network_of("64:ff9b:1::1"), "64:ff9b:1::/48");
  EXPECT_EQ(network_of("64:ff9b:2::1"), "::/3");
  EXPECT_EQ(network_of("100:0:0:1::7"), "100:0:0:1::/64");
  EXPECT_EQ(network_of("100::7"), "100::/64");
}

struct ScopeRow {
  const char* address;
  AddressScope scope;
};

class ScopeOf : public testing::TestWithParam<ScopeRow> {};

TEST_P(ScopeOf, IsThatOfTheRegistry) {
  EXPECT_EQ(address_scope_name(scope_of(ip(GetParam().address))),
            address_scope_name(GetParam().scope))
      << GetParam().address;
}

INSTANTIATE_TEST_SUITE_P(Ipv4, ScopeOf,
                         testing::Values(ScopeRow{"8.8.8.8", AddressScope::public_},
                                         ScopeRow{"9.255.255.255", AddressScope::public_},
                                         ScopeRow{"10.0.0.0", AddressScope::private_},
                                         ScopeRow{"10.255.255.255", AddressScope::private_},
                                         ScopeRow{"11.0.0.0", AddressScope::public_},
                                         ScopeRow{"172.15.255.255", AddressScope::public_},
                                         ScopeRow{"172.16.0.0", AddressScope::private_},
                                         ScopeRow{"172.31.255.255", AddressScope::private_},
                                         ScopeRow{"172.32.0.0", AddressScope::public_},
                                         ScopeRow{"192.168.1.1", AddressScope::private_},
                                         ScopeRow{"100.63.255.255", AddressScope::public_},
                                         ScopeRow{"100.64.0.0", AddressScope::cgnat},
                                         ScopeRow{"100.127.255.255", AddressScope::cgnat},
                                         ScopeRow{"100.128.0.0", AddressScope::public_},
                                         ScopeRow{"127.0.0.1", AddressScope::loopback},
                                         ScopeRow{"127.255.255.255", AddressScope::loopback},
                                         ScopeRow{"169.254.1.1", AddressScope::linklocal},
                                         ScopeRow{"192.0.0.9", AddressScope::public_},
                                         ScopeRow{"192.0.0.10", AddressScope::public_},
                                         ScopeRow{"192.0.0.8", AddressScope::reserved},
                                         ScopeRow{"192.0.2.1", AddressScope::doc},
                                         ScopeRow{"198.51.100.1", AddressScope::doc},
                                         ScopeRow{"203.0.113.1", AddressScope::doc},
                                         ScopeRow{"233.252.0.1", AddressScope::doc},
                                         ScopeRow{"198.18.0.1", AddressScope::reserved},
                                         ScopeRow{"198.19.255.255", AddressScope::reserved},
                                         ScopeRow{"198.20.0.0", AddressScope::public_},
                                         ScopeRow{"192.88.99.1", AddressScope::reserved},
                                         ScopeRow{"192.31.196.1", AddressScope::public_},
                                         ScopeRow{"192.175.48.1", AddressScope::public_},
                                         ScopeRow{"224.0.0.1", AddressScope::multicast},
                                         ScopeRow{"239.255.255.255", AddressScope::multicast},
                                         ScopeRow{"240.0.0.1", AddressScope::reserved},
                                         ScopeRow{"0.1.2.3", AddressScope::reserved}));

INSTANTIATE_TEST_SUITE_P(
    Ipv6, ScopeOf,
    testing::Values(
        ScopeRow{"2606:4700:4700::1111", AddressScope::public_},
        ScopeRow{"::", AddressScope::reserved}, ScopeRow{"::1", AddressScope::loopback},
        ScopeRow{"::2", AddressScope::reserved}, ScopeRow{"fe80::1", AddressScope::linklocal},
        ScopeRow{"fec0::1", AddressScope::private_}, ScopeRow{"fc00::1", AddressScope::private_},
        ScopeRow{"fdff::1", AddressScope::private_}, ScopeRow{"ff02::1", AddressScope::multicast},
        ScopeRow{"2001:db8::1", AddressScope::doc}, ScopeRow{"2001:db9::1", AddressScope::public_},
        ScopeRow{"3fff:fff::1", AddressScope::doc}, ScopeRow{"3fff:1000::1", AddressScope::public_},
        ScopeRow{"3ffe::1", AddressScope::reserved}, ScopeRow{"5f00::1", AddressScope::reserved},
        ScopeRow{"4000::1", AddressScope::reserved},
        ScopeRow{"100:0:0:1::1", AddressScope::reserved},
        ScopeRow{"100::1", AddressScope::reserved},
        ScopeRow{"64:ff9b:1::1", AddressScope::private_},
        ScopeRow{"2001:20::1", AddressScope::public_},
        ScopeRow{"2001:2::1", AddressScope::reserved},
        ScopeRow{"2001:10::1", AddressScope::reserved},
        ScopeRow{"2620:4f:8000::1", AddressScope::public_},
        ScopeRow{"fe00::1", AddressScope::reserved}));

INSTANTIATE_TEST_SUITE_P(
    Embedded, ScopeOf,
    testing::Values(ScopeRow{"::ffff:10.0.0.1", AddressScope::private_},
                    ScopeRow{"::ffff:8.8.8.8", AddressScope::public_},
                    ScopeRow{"2002:a05:6402:1::", AddressScope::private_},
                    ScopeRow{"2002:808:808::1", AddressScope::public_},
                    ScopeRow{"2002:7f00:1::", AddressScope::loopback},
                    ScopeRow{"64:ff9b::192.0.2.33", AddressScope::doc},
                    ScopeRow{"2001:0:4136:e378:8000:63bf:3fff:fdd2", AddressScope::doc},
                    ScopeRow{"2001:0:4136:e378:8000:63bf:f7f7:f7f7", AddressScope::public_}));

}  // namespace
}  // namespace forensics
