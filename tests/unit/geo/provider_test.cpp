#include "libforensics/geo/provider.h"

#include <map>
#include <set>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "libforensics/geo/special.h"
#include "tests/unit/geo/csv.h"

namespace forensics {
namespace {

std::string provider_of(std::string_view address) {
  const ProviderRange* row = find_provider(*IpAddress::parse(address));
  return row == nullptr ? "none" : std::string(row->provider) + (row->internal ? ", internal" : "");
}

TEST(ProviderRanges, AreTheRowsOfTheFile) {
  const auto rows = read_table("provider_ranges");
  ASSERT_EQ(rows.size(), provider_ranges().size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const ProviderRange& row = provider_ranges()[i];
    EXPECT_EQ(row.network.to_string(), rows[i][0]);
    EXPECT_EQ(row.provider, rows[i][1]);
    EXPECT_EQ(row.service, rows[i][2]);
    EXPECT_EQ(row.internal ? "yes" : "no", rows[i][3]);
  }
}

TEST(ProviderRanges, EachRowHasASourceAndADay) {
  for (const ProviderRange& row : provider_ranges()) {
    EXPECT_GT(row.source.size(), 10U) << row.network.to_string();
    EXPECT_THAT(std::string(row.date), testing::MatchesRegex("20[0-9]{2}-[01][0-9]-[0-3][0-9]"));
  }
}

TEST(ProviderRanges, ANetworkInsideAnotherBelongsToTheSameProvider) {
  for (const ProviderRange& inner : provider_ranges()) {
    for (const ProviderRange& outer : provider_ranges()) {
      if (&inner == &outer || !outer.network.contains(inner.network.base)) continue;
      if (outer.network.prefix > inner.network.prefix) continue;
      EXPECT_EQ(inner.provider, outer.provider)
          << inner.network.to_string() << " in " << outer.network.to_string();
    }
  }
}

TEST(ProviderRanges, NoneIsSpecialButGooglesSixToFour) {
  for (const ProviderRange& row : provider_ranges()) {
    const SpecialRange* special = find_special(row.network.base);
    if (row.network.to_string() == "2002:a00::/24") {
      ASSERT_NE(special, nullptr);
      EXPECT_EQ(special->name, "6to4");
    } else {
      EXPECT_EQ(special, nullptr) << row.network.to_string();
    }
  }
}

TEST(FindProvider, KnowsTheLargeOnes) {
  EXPECT_EQ(provider_of("40.107.1.1"), "Microsoft");
  EXPECT_EQ(provider_of("52.103.127.255"), "Microsoft");
  EXPECT_EQ(provider_of("2a01:111:f403::1"), "Microsoft");
  EXPECT_EQ(provider_of("2603:10a6:208:1::5"), "Microsoft, internal");
  EXPECT_EQ(provider_of("2603:1026:c06::5"), "Microsoft");
  EXPECT_EQ(provider_of("209.85.220.41"), "Google");
  EXPECT_EQ(provider_of("2607:f8b0:4864:20::b49"), "Google");
  EXPECT_EQ(provider_of("17.58.6.1"), "Apple");
  EXPECT_EQ(provider_of("54.240.8.1"), "Amazon");
  EXPECT_EQ(provider_of("149.72.1.1"), "Twilio SendGrid");
  EXPECT_EQ(provider_of("66.163.184.1"), "Yahoo");
  EXPECT_EQ(provider_of("66.111.4.25"), "Fastmail");
  EXPECT_EQ(provider_of("212.227.17.20"), "IONOS");
  EXPECT_EQ(provider_of("94.100.181.177"), "VK");
  EXPECT_EQ(provider_of("2001:4b98:dc4:8:216:3eff:fe9d:e7b4"), "Gandi");
}

TEST(FindProvider, EndsWhereTheRangeEnds) {
  EXPECT_EQ(provider_of("40.91.255.255"), "none");
  EXPECT_EQ(provider_of("209.85.127.255"), "none");
  EXPECT_EQ(provider_of("209.86.0.0"), "none");
  EXPECT_EQ(provider_of("52.104.0.0"), "none");
  EXPECT_EQ(provider_of("2603:10a7::"), "none");
  EXPECT_EQ(provider_of("203.0.113.7"), "none");
}

TEST(FindProvider, TakesTheMostSpecificService) {
  EXPECT_EQ(find_provider(*IpAddress::parse("17.58.1.1"))->service, "iCloud Mail");
  EXPECT_EQ(find_provider(*IpAddress::parse("17.1.1.1"))->service, "Apple network");
}

TEST(FindProvider, LooksInsideEmbeddingAddresses) {
  EXPECT_EQ(provider_of("::ffff:40.107.1.1"), "Microsoft");
  EXPECT_EQ(provider_of("64:ff9b::209.85.220.41"), "Google");
  EXPECT_EQ(provider_of("2002:d155:dc29::1"), "Google");
}

TEST(FindProvider, ReadsGooglesOwnTenSlashEightWrittenAsSixToFour) {
  EXPECT_EQ(provider_of("2002:a05:6402:1::"), "Google, internal");
  EXPECT_EQ(provider_of("2002:aa7:c1d5:0::"), "Google, internal");
  EXPECT_EQ(provider_of("10.5.100.2"), "none");
  EXPECT_EQ(provider_of("2002:b00::"), "none");
}

}  // namespace
}  // namespace forensics
