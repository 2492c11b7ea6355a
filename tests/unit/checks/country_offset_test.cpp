#include "libforensics/checks/country_offset.h"

#include <string>

#include <gtest/gtest.h>

#include "libforensics/forensics.h"
#include "libforensics/time/date.h"
#include "tests/unit/geo/mmdb_writer.h"
#include "tests/unit/temp_folder.h"

namespace forensics {
namespace {

namespace w = mmdb_writer;

constexpr std::string_view k_address = "105.255.255.5";
constexpr std::string_view k_provider = "94.100.181.177";

// A database that gives one country to the networks of both addresses.
std::string database(const TempFolder& folder, const std::string& name, std::string_view country) {
  w::Writer writer(6);
  for (const std::string_view network : {"105.255.255.0/24", "94.100.181.0/24"})
    writer.add(network, w::map({{"country_code", w::text(country)}}));
  w::write_file(folder.file(name), writer.bytes());
  return folder.file(name);
}

GeoFacts located(std::string_view address, std::initializer_list<std::string_view> countries) {
  static std::vector<GeoView> views;  // facts live as long as the view that made them
  const TempFolder folder;
  std::vector<std::string> files;
  for (const std::string_view country : countries)
    files.push_back(database(folder, std::to_string(files.size()) + ".mmdb", country));
  auto view = GeoView::open(files);
  EXPECT_TRUE(view);
  views.push_back(*std::move(view));
  return views.back().locate(*IpAddress::parse(address));
}

class CountryOffset : public ::testing::Test {
 protected:
  CountryOffset() : zones_(ZoneTable::load()) {}

  Outcome compare(const GeoFacts& place, std::string_view date) const {
    return compare_offset(*zones_, place, parse_date(date));
  }

  void SetUp() override {
    if (!zones_) GTEST_SKIP() << "no zone data";
  }

  Result<ZoneTable> zones_;
};

TEST_F(CountryOffset, FitsWhenAClockOfTheCountryShowedIt) {
  const GeoFacts brazil = located(k_address, {"BR"});
  EXPECT_EQ(compare(brazil, "Wed, 2 Aug 2023 09:48:10 -0300"), Outcome::clean);
  EXPECT_EQ(compare(brazil, "Wed, 2 Aug 2023 07:48:10 -0500"), Outcome::clean);  // Acre
  EXPECT_EQ(compare(brazil, "Wed, 2 Aug 2023 14:48:10 +0200"), Outcome::hit);
  EXPECT_EQ(compare(brazil, "Wed, 2 Aug 2023 05:48:10 -0700"), Outcome::hit);
}

TEST_F(CountryOffset, IsThatOfTheDay) {
  // Samoa went over the date line at the end of 2011: from -10 to +14.
  const GeoFacts samoa = located(k_address, {"WS"});
  EXPECT_EQ(compare(samoa, "Thu, 1 Dec 2011 01:00:00 -1000"), Outcome::clean);
  EXPECT_EQ(compare(samoa, "Sun, 1 Jan 2012 01:00:00 -1000"), Outcome::hit);
  EXPECT_EQ(compare(samoa, "Sun, 1 Jan 2012 01:00:00 +1400"), Outcome::clean);
}

TEST_F(CountryOffset, AnHourAsideIsNoMark) {
  const GeoFacts kenya = located(k_address, {"KE"});
  EXPECT_EQ(compare(kenya, "Wed, 2 Aug 2023 16:48:10 +0400"), Outcome::clean);
  EXPECT_EQ(compare(kenya, "Wed, 2 Aug 2023 14:48:10 +0200"), Outcome::clean);
  EXPECT_EQ(compare(kenya, "Wed, 2 Aug 2023 17:18:10 +0430"), Outcome::hit);
}

TEST_F(CountryOffset, UtcAndNoZoneSayNothing) {
  const GeoFacts kenya = located(k_address, {"KE"});
  for (const std::string_view date :
       {"Wed, 2 Aug 2023 12:48:10 +0000", "Wed, 2 Aug 2023 12:48:10 -0000",
        "Wed, 2 Aug 2023 12:48:10 GMT", "Wed, 2 Aug 2023 12:48:10",
        "Wed, 2 Aug 2023 12:48:10 +9900", ""}) {
    EXPECT_EQ(compare(kenya, date), Outcome::not_applicable) << date;
  }
}

TEST_F(CountryOffset, ACountryThatIsNoEvidenceIsNone) {
  constexpr std::string_view k_date = "Wed, 2 Aug 2023 22:48:10 +1000";
  EXPECT_EQ(compare(located(k_address, {"KE"}), k_date), Outcome::hit);
  EXPECT_EQ(compare(located(k_address, {"KE", "KE"}), k_date), Outcome::hit);
  EXPECT_EQ(compare(located(k_address, {"KE", "NL"}), k_date), Outcome::no_evidence);
  EXPECT_EQ(compare(located(k_address, {}), k_date), Outcome::no_evidence);
  EXPECT_EQ(compare(located("9.9.9.9", {"KE"}), k_date), Outcome::no_evidence);
  EXPECT_EQ(compare(located(k_provider, {"KE"}), k_date), Outcome::not_applicable);
  EXPECT_EQ(compare(located("10.1.2.3", {"KE"}), k_date), Outcome::not_applicable);
  EXPECT_EQ(compare(located("203.0.113.5", {"KE"}), k_date), Outcome::not_applicable);
}

TEST_F(CountryOffset, IsNotAskedWithoutADatabase) {
  AnalyzeOptions options;
  options.zones = &*zones_;
  const GeoView tables_only;
  options.geo = &tables_only;
  const Report report = analyze("From: a@example.org\n\n", options);
  for (const std::uint16_t row : report.checks.not_tested) {
    if (check_rows()[row].id == "stamp_offset_not_of_the_client_country") return;
  }
  ADD_FAILURE() << "a table of providers knows no country";
}

}  // namespace
}  // namespace forensics
