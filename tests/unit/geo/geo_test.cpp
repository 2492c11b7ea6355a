#include "libforensics/geo/geo.h"

#include <filesystem>
#include <string>
#include <thread>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/geo/mmdb_writer.h"
#include "tests/unit/temp_folder.h"

namespace forensics {
namespace {

namespace w = mmdb_writer;

IpAddress ip(std::string_view text) {
  return *IpAddress::parse(text);
}

std::string country(std::string_view code) {
  return w::map({{"country_code", w::text(code)}});
}

class Geo : public testing::Test {
 protected:
  std::string write(const std::string& name, const w::Writer& writer) {
    w::write_file(folder_.file(name), writer.bytes());
    return folder_.file(name);
  }

  static GeoView view_of(const std::vector<std::string>& paths) {
    auto view = GeoView::open(paths);
    EXPECT_TRUE(view) << view.error().message;
    return *std::move(view);
  }

  TempFolder folder_;
};

TEST_F(Geo, WorksWithoutAnyDatabase) {
  const GeoView view;
  const GeoFacts facts = view.locate(ip("9.9.9.9"));
  EXPECT_EQ(facts.scope, AddressScope::public_);
  EXPECT_EQ(facts.special, nullptr);
  EXPECT_FALSE(facts.country);
  EXPECT_EQ(country_gap_name(facts.country_gap), "no_database");
  EXPECT_FALSE(country_is_evidence(facts));
  EXPECT_TRUE(facts.votes().empty());
  EXPECT_EQ(view.data_sources().size(), 2U);
}

TEST_F(Geo, FindsCountryAsAndPlace) {
  const GeoView view = view_of(
      {write("a.mmdb",
             w::Writer(6).add("9.0.0.0/8", w::map({{"country_code", w::text("SE")},
                                                   {"asn", w::uint32(64500)},
                                                   {"as_name", w::text("Example Net")},
                                                   {"as_domain", w::text("example.net")},
                                                   {"city", w::text("Lund")},
                                                   {"latitude", w::real64(55.7)},
                                                   {"longitude", w::real64(13.2)},
                                                   {"time_zone", w::text("Europe/Stockholm")}})))});
  const GeoFacts facts = view.locate(ip("9.1.2.3"));
  EXPECT_EQ(facts.country->view(), "SE");
  EXPECT_EQ(facts.country_gap, CountryGap::none);
  EXPECT_EQ(facts.asn, 64500U);
  EXPECT_EQ(facts.as_domain, "example.net");
  EXPECT_EQ(facts.city, "Lund");
  EXPECT_EQ(facts.time_zone, "Europe/Stockholm");
  EXPECT_TRUE(country_is_evidence(facts));
  EXPECT_EQ(describe(facts), "public 9.1.2.3, SE, AS64500 Example Net");
}

TEST_F(Geo, DecodesBeforeItLooksUp) {
  const GeoView view = view_of({write(
      "a.mmdb", w::Writer(6).add("9.0.0.0/8", country("SE")).add("2002::/16", country("US")))});
  for (const char* text : {"::ffff:9.1.2.3", "2002:901:203::1", "64:ff9b::9.1.2.3",
                           "2001:0:4136:e378:8000:63bf:f6fe:fdfc"}) {
    const GeoFacts facts = view.locate(ip(text));
    EXPECT_EQ(facts.effective().to_string(), "9.1.2.3") << text;
    ASSERT_TRUE(facts.country) << text;
    EXPECT_EQ(facts.country->view(), "SE") << text;
    ASSERT_NE(facts.wrapper, nullptr) << text;
  }
  EXPECT_EQ(view.locate(ip("2002:901:203::1")).wrapper->name, "6to4");
}

TEST_F(Geo, GooglesOwnAddressIsPrivateWrittenAsSixToFour) {
  const GeoView view = view_of({write(
      "a.mmdb", w::Writer(6).add("2002::/16", country("US")).add("10.0.0.0/8", country("US")))});
  const GeoFacts facts = view.locate(ip("2002:a05:6402:1::"));
  EXPECT_EQ(facts.scope, AddressScope::private_);
  EXPECT_EQ(facts.special->network.to_string(), "10.0.0.0/8");
  ASSERT_TRUE(facts.embedded);
  EXPECT_EQ(facts.embedded->by, Embedding::six_to_4);
  EXPECT_EQ(facts.provider->provider, "Google");
  EXPECT_FALSE(facts.country);
  EXPECT_EQ(facts.country_gap, CountryGap::special_address);
  EXPECT_EQ(describe(facts), "private 10.5.100.2, written as 6to4 (Google)");
}

TEST_F(Geo, ASpecialAddressHasNoCountryWhateverADatabaseSays) {
  const GeoView view = view_of({write("bad.mmdb", w::Writer(6).add("::/0", country("AU")))});
  for (const char* text : {"192.168.1.1", "127.0.0.1", "100.64.1.1", "203.0.113.7", "2001:db8::1",
                           "fe80::1", "192.0.0.9", "224.0.0.1", "240.0.0.1", "::1"}) {
    const GeoFacts facts = view.locate(ip(text));
    EXPECT_FALSE(facts.country) << text;
    EXPECT_EQ(facts.country_gap, CountryGap::special_address) << text;
  }
}

TEST_F(Geo, AProvidersInternalRangeHasNoCountryAndNoPlaceButAnAs) {
  const GeoView view = view_of(
      {write("a.mmdb", w::Writer(6).add("2603::/16", w::map({{"country_code", w::text("CA")},
                                                             {"asn", w::uint32(8075)},
                                                             {"city", w::text("Toronto")}})))});
  const GeoFacts facts = view.locate(ip("2603:10a6:208::5"));
  EXPECT_FALSE(facts.country);
  EXPECT_EQ(country_gap_name(facts.country_gap), "provider_internal");
  EXPECT_TRUE(facts.votes().empty());
  EXPECT_EQ(facts.city.data(), nullptr);
  EXPECT_EQ(facts.asn, 8075U);
  EXPECT_EQ(describe(facts), "public 2603:10a6:208::5, Microsoft, AS8075");
}

TEST_F(Geo, AProviderInternalRangeIsSaidWithoutADatabaseToo) {
  EXPECT_EQ(GeoView().locate(ip("2603:10a6:208::5")).country_gap, CountryGap::provider_internal);
}

TEST_F(Geo, ACountryInAProvidersRangeIsShownButIsNoEvidence) {
  const GeoView view = view_of({write("a.mmdb", w::Writer(4).add("40.0.0.0/8", country("MX")))});
  const GeoFacts facts = view.locate(ip("40.107.1.1"));
  EXPECT_EQ(facts.country->view(), "MX");
  EXPECT_EQ(facts.provider->provider, "Microsoft");
  EXPECT_FALSE(country_is_evidence(facts));
  EXPECT_TRUE(country_is_evidence(view.locate(ip("40.1.1.1"))));
}

TEST_F(Geo, KeepsBothCountriesWhenDatabasesDiffer) {
  const GeoView view = view_of({write("a.mmdb", w::Writer(4).add("9.0.0.0/8", country("SE"))),
                                write("b.mmdb", w::Writer(4).add("9.0.0.0/8", country("NO"))),
                                write("c.mmdb", w::Writer(4).add("9.0.0.0/8", country("SE")))});
  const GeoFacts facts = view.locate(ip("9.1.1.1"));
  EXPECT_EQ(facts.country->view(), "SE");
  EXPECT_TRUE(facts.disagreement);
  EXPECT_FALSE(country_is_evidence(facts));
  ASSERT_EQ(facts.votes().size(), 3U);
  EXPECT_EQ(facts.votes()[1].country.view(), "NO");
  EXPECT_EQ(facts.votes()[1].database, 1);
  EXPECT_THAT(describe(facts), testing::HasSubstr("SE (databases differ)"));
}

TEST_F(Geo, TheOrderGivenSaysWhoseCountryComesFirst) {
  const std::string a = write("a.mmdb", w::Writer(4).add("9.0.0.0/8", country("SE")));
  const std::string b = write("b.mmdb", w::Writer(4).add("9.0.0.0/8", country("NO")));
  EXPECT_EQ(view_of({b, a}).locate(ip("9.1.1.1")).country->view(), "NO");
}

TEST_F(Geo, TakesTheAsFromTheFirstDatabaseThatHasOne) {
  const GeoView view = view_of(
      {write("country.mmdb", w::Writer(4).add("9.0.0.0/8", country("SE"))),
       write("asn.mmdb", w::Writer(6).add("9.0.0.0/8", w::map({{"asn", w::text("AS64500")}})))});
  const GeoFacts facts = view.locate(ip("9.1.1.1"));
  EXPECT_EQ(facts.asn, 64500U);
  EXPECT_EQ(facts.votes().size(), 1U);
  EXPECT_FALSE(facts.disagreement);
}

TEST_F(Geo, SaysWhyThereIsNoCountry) {
  const std::string four = write("v4.mmdb", w::Writer(4).add("9.0.0.0/8", country("SE")));
  const std::string six = write("v6.mmdb", w::Writer(6).add("2606::/16", country("ZZ")));
  EXPECT_EQ(view_of({four}).locate(ip("2606:4700::1")).country_gap, CountryGap::not_covered);
  EXPECT_EQ(view_of({four, six}).locate(ip("2606:4700::1")).country_gap,
            CountryGap::not_in_database);
  EXPECT_EQ(view_of({four}).locate(ip("11.1.1.1")).country_gap, CountryGap::not_in_database);
}

TEST_F(Geo, SeparateFilesForTheFamiliesWorkTogether) {
  const GeoView view = view_of({write("v4.mmdb", w::Writer(4).add("9.0.0.0/8", country("SE"))),
                                write("v6.mmdb", w::Writer(6).add("2606::/16", country("NO")))});
  EXPECT_EQ(view.locate(ip("9.1.1.1")).country->view(), "SE");
  EXPECT_EQ(view.locate(ip("2606:4700::1")).country->view(), "NO");
}

TEST_F(Geo, OpeningNamesTheFileThatIsBroken) {
  const std::string good = write("a.mmdb", w::Writer(4).add("9.0.0.0/8", country("SE")));
  w::write_file(folder_.file("b.mmdb"), "no database");
  const auto view = GeoView::open({good, folder_.file("b.mmdb")});
  ASSERT_FALSE(view);
  EXPECT_EQ(view.error().code, ErrorCode::bad_data_file);
  EXPECT_THAT(view.error().message, testing::HasSubstr("b.mmdb"));
}

TEST_F(Geo, RefusesMoreDatabasesThanTheLimit) {
  const std::string path = write("a.mmdb", w::Writer(4).add("9.0.0.0/8", country("SE")));
  EXPECT_TRUE(GeoView::open(std::vector<std::string>(limits::max_geo_databases, path)));
  const auto view = GeoView::open(std::vector<std::string>(limits::max_geo_databases + 1, path));
  ASSERT_FALSE(view);
  EXPECT_EQ(view.error().code, ErrorCode::usage);
}

TEST_F(Geo, AllDatabasesMayVote) {
  const std::string path = write("a.mmdb", w::Writer(4).add("9.0.0.0/8", country("SE")));
  const GeoView view = view_of(std::vector<std::string>(limits::max_geo_databases, path));
  EXPECT_EQ(view.locate(ip("9.1.1.1")).votes().size(), limits::max_geo_databases);
}

TEST_F(Geo, ACopyKeepsTheFilesOpen) {
  GeoView copy;
  {
    const GeoView view = view_of(
        {write("a.mmdb", w::Writer(4).add("9.0.0.0/8", w::map({{"as_name", w::text("Example")},
                                                               {"asn", w::uint32(5)}})))});
    copy = view;
  }
  std::filesystem::remove(folder_.file("a.mmdb"));
  EXPECT_EQ(copy.locate(ip("9.1.1.1")).as_name, "Example");
}

TEST_F(Geo, ManyThreadsGetTheSameAnswers) {
  w::Writer writer(6);
  for (int i = 1; i < 9; ++i)
    writer.add(std::to_string(i) + ".0.0.0/8", country(i % 2 == 0 ? "SE" : "NO"));
  const GeoView view = view_of({write("a.mmdb", writer)});
  std::vector<int> wrong(4, 0);
  std::vector<std::thread> threads;
  for (std::size_t t = 0; t < wrong.size(); ++t) {
    threads.emplace_back([&view, &wrong, t] {
      for (std::uint32_t i = 0; i < 20'000; ++i) {
        const std::uint32_t first = 1 + i % 8;
        const auto facts = view.locate(IpAddress::from_v4(first << 24 | i));
        if (!facts.country || facts.country->view() != (first % 2 == 0 ? "SE" : "NO")) ++wrong[t];
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_THAT(wrong, testing::Each(0));
}

// Where data comes from

TEST_F(Geo, NamesTheLicenceByTypeOrFileName) {
  const GeoView view = view_of(
      {write("dbip-country.mmdb",
             w::Writer(4).type("country ipvAll").add("9.0.0.0/8", country("SE"))),
       write("x.mmdb",
             w::Writer(6).type("ipinfo bundle_location_lite.mmdb").add("9.0.0.0/8", country("SE"))),
       write("own.mmdb", w::Writer(6).type("House list").add("9.0.0.0/8", country("SE")))});
  const auto sources = view.data_sources();
  ASSERT_EQ(sources.size(), 5U);
  EXPECT_EQ(sources[0].name, "special_ranges");
  EXPECT_EQ(sources[0].kind, "table");
  EXPECT_THAT(sources[0].version, testing::MatchesRegex("20[0-9]{2}-[0-9]{2}"));
  EXPECT_EQ(sources[1].name, "provider_ranges");
  EXPECT_EQ(sources[2].name, "DB-IP Lite");
  EXPECT_EQ(sources[2].licence, "CC BY 4.0");
  EXPECT_EQ(sources[2].attribution, "IP Geolocation by DB-IP");
  EXPECT_EQ(sources[2].link, "https://db-ip.com");
  EXPECT_EQ(sources[2].epoch->seconds, 1'700'000'000);
  EXPECT_EQ(sources[3].name, "IPinfo Lite");
  EXPECT_EQ(sources[3].licence, "CC BY-SA 4.0");
  EXPECT_EQ(sources[4].name, "House list");
  EXPECT_EQ(sources[4].licence, "");
  EXPECT_EQ(sources[4].path, folder_.file("own.mmdb"));
}

TEST_F(Geo, ListsTheDatabasesOfAFolderByName) {
  std::filesystem::create_directories(folder_.file("forensics/geo/sub.mmdb"));
  for (const char* name : {"forensics/geo/b.mmdb", "forensics/geo/a.mmdb", "forensics/geo/LICENSE",
                           "forensics/geo/c.mmdb.part"}) {
    w::write_file(folder_.file(name), "x");
  }
  EXPECT_THAT(default_geo_files(folder_.path()),
              testing::ElementsAre(folder_.file("forensics/geo/a.mmdb"),
                                   folder_.file("forensics/geo/b.mmdb")));
  EXPECT_TRUE(default_geo_files("").empty());
  EXPECT_TRUE(default_geo_files(folder_.file("nowhere")).empty());
}

}  // namespace
}  // namespace forensics
