// These tests need the system's zoneinfo, as the build machine has it (Debian package tzdata).
#include "libforensics/time/zones.h"

#include <cstdlib>
#include <fstream>
#include <thread>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "libforensics/time/zone_names.h"
#include "tests/unit/temp_folder.h"

namespace forensics {
namespace {

using ::testing::Contains;
using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::ElementsAreArray;
using ::testing::IsEmpty;
using ::testing::Not;

constexpr Instant on(int year, int month, int day) {
  return {
      days_from_civil({year, static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)}) *
          86400,
      0};
}

const ZoneTable& table() {
  static const Result<ZoneTable> loaded = ZoneTable::load();
  if (!loaded) {
    ADD_FAILURE() << loaded.error().message;
    std::abort();
  }
  return *loaded;
}

std::vector<int> minutes(std::span<const std::int32_t> seconds) {
  std::vector<int> out;
  for (const std::int32_t offset : seconds) out.push_back(offset / 60);
  return out;
}

TEST(ZoneTable, TellsTheVersionOfItsData) {
  EXPECT_THAT(std::string(table().version()), ::testing::MatchesRegex("20[0-9][0-9][a-z]"));
}

TEST(ZoneTable, KnowsTheOffsetOfAZoneThen) {
  EXPECT_EQ(table().offset_at("America/Sao_Paulo", on(2018, 12, 15)), -120 * 60);
  EXPECT_EQ(table().offset_at("America/Sao_Paulo", on(2022, 12, 15)), -180 * 60);
  EXPECT_EQ(table().offset_at("Europe/Moscow", on(2012, 7, 1)), 240 * 60);
  EXPECT_EQ(table().offset_at("Europe/Moscow", on(2015, 7, 1)), 180 * 60);
  EXPECT_EQ(table().offset_at("America/New_York", on(2024, 7, 1)), -240 * 60);
  EXPECT_EQ(table().offset_at("UTC", on(2024, 7, 1)), 0);
}

TEST(ZoneTable, KnowsNoOffsetOfAnUnknownZone) {
  for (const char* zone : {"Mars/Olympus", "", "../../etc/passwd", "america/new_york"}) {
    EXPECT_EQ(table().offset_at(zone, on(2024, 1, 15)), std::nullopt) << zone;
  }
}

TEST(ZoneTable, ListsTheOffsetsOfTheWorld) {
  EXPECT_THAT(minutes(table().offsets_in_use(on(2024, 1, 15))),
              ElementsAre(-660, -600, -570, -540, -480, -420, -360, -300, -240, -210, -180, -120,
                          -60, 0, 60, 120, 180, 210, 240, 270, 300, 330, 345, 360, 390, 420, 480,
                          525, 540, 570, 600, 630, 660, 720, 780, 825, 840));
}

TEST(ZoneTable, KnowsWhichOffsetsWereInUseWhen) {
  EXPECT_TRUE(table().is_offset_in_use(-9000, on(2020, 7, 1)));  // Newfoundland in summer
  EXPECT_FALSE(table().is_offset_in_use(-9000, on(2020, 1, 1)));
  EXPECT_TRUE(table().is_offset_in_use(-16200, on(2010, 1, 1)));  // Venezuela, 2007 to 2016
  EXPECT_FALSE(table().is_offset_in_use(-16200, on(2020, 1, 1)));
  EXPECT_FALSE(table().is_offset_in_use(-57600, on(2002, 8, 1)));
}

TEST(ZoneTable, AnswersInAnyOrderOfInstants) {
  const std::vector<int> winter = minutes(table().offsets_in_use(on(2024, 1, 15)));
  const std::vector<int> summer = minutes(table().offsets_in_use(on(2024, 7, 15)));
  EXPECT_NE(winter, summer);
  for (const int year : {2024, 1999, 2035, 1971, 2010}) {
    EXPECT_THAT(minutes(table().offsets_in_use(on(year, 7, 15))), Contains(-240)) << year;
  }
  EXPECT_EQ(minutes(table().offsets_in_use(on(2024, 1, 15))), winter);
  EXPECT_EQ(minutes(table().offsets_in_use(on(2024, 7, 15))), summer);
}

TEST(ZoneTable, ChangesAtTheVerySecondOfAClockChange) {
  const std::int64_t change = on(2024, 3, 31).seconds + 3600;  // Europe, 01:00 UTC
  EXPECT_THAT(minutes(table().offsets_of_country("DE", {change - 1})), ElementsAre(60));
  EXPECT_THAT(minutes(table().offsets_of_country("DE", {change})), ElementsAre(120));
  EXPECT_THAT(minutes(table().offsets_of_country("DE", {change - 1})), ElementsAre(60));
}

TEST(ZoneTable, BearsInstantsFarOutsideItsData) {
  for (const std::int64_t second : {INT64_MIN, std::int64_t{-62'167'219'200}, INT64_MAX}) {
    EXPECT_THAT(table().offsets_in_use({second}), Not(IsEmpty())) << second;
    EXPECT_THAT(table().offsets_of_country("JP", {second}), ElementsAre(32400)) << second;
    EXPECT_NE(table().offset_at("Asia/Tokyo", {second}), std::nullopt) << second;
  }
}

TEST(ZoneTable, ListsTheZonesOfACountry) {
  EXPECT_THAT(table().zones_of_country("BR"), Contains("America/Sao_Paulo"));
  EXPECT_THAT(table().zones_of_country("br"), Contains("America/Manaus"));
  EXPECT_THAT(table().zones_of_country("JP"), ElementsAre("Asia/Tokyo"));
  EXPECT_THAT(table().zones_of_country("NO"), ElementsAre("Europe/Oslo"));
  for (const char* country : {"ZZ", "", "B", "BRA", "\xC3\xA4"}) {
    EXPECT_THAT(table().zones_of_country(country), IsEmpty()) << country;
    EXPECT_THAT(table().offsets_of_country(country, on(2024, 1, 15)), IsEmpty()) << country;
  }
}

TEST(ZoneTable, ListsTheOffsetsOfACountryThen) {
  EXPECT_THAT(minutes(table().offsets_of_country("BR", on(2018, 12, 15))),
              ElementsAre(-300, -240, -180, -120));
  EXPECT_THAT(minutes(table().offsets_of_country("us", on(2024, 1, 15))),
              ElementsAre(-600, -540, -480, -420, -360, -300));
  EXPECT_THAT(minutes(table().offsets_of_country("IN", on(2024, 1, 15))), ElementsAre(330));
}

TEST(ZoneTable, KnowsWhatANameStandsForThen) {
  EXPECT_THAT(table().offsets_of_name("CST", on(2024, 1, 15)), ElementsAre(-21600, -18000, 28800));
  EXPECT_THAT(table().offsets_of_name("IST", on(2024, 7, 15)), ElementsAre(3600, 19800));
  EXPECT_THAT(table().offsets_of_name("EDT", on(2024, 1, 15)), IsEmpty());
}

TEST(ZoneTable, AgreesWithTheBuiltInZoneNames) {
  // Monrovia gave up its -00:44:30 in 1972; no name's offset has had seconds since.
  for (int year = 1973; year <= 2036; ++year) {
    for (const int month : {1, 4, 7, 10}) {
      for (const ZoneNameInUse& entry : table().names_in_use(on(year, month, 15))) {
        EXPECT_FALSE(zone_name_contradicts(entry.name, entry.offset_s))
            << entry.name << ' ' << entry.offset_s << ' ' << year;
      }
    }
  }
}

TEST(ZoneTable, AnswersSeveralThreadsAtOnce) {
  const Result<ZoneTable> fresh = ZoneTable::load();
  ASSERT_TRUE(fresh);
  std::vector<std::vector<std::size_t>> seen(4);
  std::vector<std::thread> threads;
  for (std::vector<std::size_t>& mine : seen) {
    threads.emplace_back([&fresh, &mine] {
      for (int year = 1990; year < 2030; ++year) {
        mine.push_back(fresh->offsets_in_use(on(year, 7, 1)).size());
        mine.push_back(fresh->offsets_of_country("RU", on(year, 1, 1)).size());
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_THAT(seen, Each(ElementsAreArray(seen[0])));
}

class ZoneTableFiles : public ::testing::Test {
 protected:
  void write(const std::string& name, const std::string& text) const {
    std::ofstream(directory_ + "/" + name) << text;
  }

  TempFolder folder_;
  std::string directory_{folder_.path()};
};

TEST_F(ZoneTableFiles, MissingDataIsAnError) {
  const Result<ZoneTable> loaded = ZoneTable::load(directory_);
  ASSERT_FALSE(loaded);
  EXPECT_EQ(loaded.error().code, ErrorCode::not_found);
  EXPECT_THAT(loaded.error().message, ::testing::HasSubstr(directory_));
}

TEST_F(ZoneTableFiles, ATableWithoutUsableRowsIsAnError) {
  write("zone.tab", "# nothing\n\nXX\t+0000+00000\tMars/Olympus\nBR\nno tabs\n\t\t\t\n");
  const Result<ZoneTable> loaded = ZoneTable::load(directory_);
  ASSERT_FALSE(loaded);
  EXPECT_EQ(loaded.error().code, ErrorCode::bad_data_file);
}

TEST_F(ZoneTableFiles, RowsOfSeveralCountriesAreRead) {
  write("zone1970.tab", "# a comment\nAE,OM,RE\t+2518+05518\tAsia/Dubai\tCrozet\nbad row\n");
  const Result<ZoneTable> loaded = ZoneTable::load(directory_);
  ASSERT_TRUE(loaded);
  for (const char* country : {"AE", "OM", "RE"}) {
    EXPECT_THAT(loaded->zones_of_country(country), ElementsAre("Asia/Dubai")) << country;
  }
  EXPECT_THAT(loaded->offsets_in_use(on(2024, 1, 15)), ElementsAre(4 * 3600));
  EXPECT_EQ(loaded->version(), "");
}

}  // namespace
}  // namespace forensics
