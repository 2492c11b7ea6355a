#include "libforensics/geo/mmdb.h"

#include <cmath>
#include <limits>
#include <random>
#include <string>

#include <gtest/gtest.h>

#include "libforensics/geo/mmdb_walk.h"
#include "tests/unit/geo/mmdb_writer.h"
#include "tests/unit/temp_folder.h"

namespace forensics {
namespace {

namespace w = mmdb_writer;

IpAddress ip(std::string_view text) {
  return *IpAddress::parse(text);
}

class Mmdb : public testing::Test {
 protected:
  // Writes the bytes and opens them.
  Result<MmdbFile> open(std::string_view bytes) {
    const std::string path = folder_.file("file-" + std::to_string(++count_) + ".mmdb");
    w::write_file(path, bytes);
    return MmdbFile::open(path);
  }

  MmdbFile sound(const w::Writer& writer) {
    auto file = open(writer.bytes());
    EXPECT_TRUE(file) << file.error().message;
    return *std::move(file);
  }

  // What one record says, whichever address is asked.
  MmdbAnswer answer_for(const std::string& record) {
    const MmdbFile file = sound(w::Writer(4).add("0.0.0.0/0", record));
    return file.lookup(ip("203.0.113.9"));
  }

  MmdbRecord record_for(const std::string& record) {
    const MmdbAnswer answer = answer_for(record);
    EXPECT_EQ(answer.status, MmdbStatus::found);
    // Views point into the mapping of a file that is closed by now; keep to values in callers.
    return answer.record;
  }

  void expect_bad(std::string_view bytes) {
    const auto file = open(bytes);
    ASSERT_FALSE(file);
    EXPECT_EQ(file.error().code, ErrorCode::bad_data_file);
    EXPECT_NE(file.error().message.find(".mmdb: "), std::string::npos) << file.error().message;
  }

  TempFolder folder_;
  int count_{0};
};

std::string country(std::string_view code) {
  return w::map({{"country_code", w::text(code)}});
}

// The four schemas

TEST_F(Mmdb, ReadsTheNestedSchemaOfMaxMind) {
  const MmdbFile file = sound(
      w::Writer(6)
          .type("GeoLite2-City")
          .add("203.0.113.0/24",
               w::map({{"city", w::map({{"geoname_id", w::uint32(1)},
                                        {"names", w::map({{"de", w::text("Koeln")},
                                                          {"en", w::text("Cologne")}})}})},
                       {"continent", w::map({{"code", w::text("EU")},
                                             {"names", w::map({{"en", w::text("Europe")}})}})},
                       {"country", w::map({{"is_in_european_union", w::boolean(true)},
                                           {"iso_code", w::text("DE")},
                                           {"names", w::map({{"en", w::text("Germany")}})}})},
                       {"location", w::map({{"accuracy_radius", w::uint16(20)},
                                            {"latitude", w::real64(50.9333)},
                                            {"longitude", w::real64(6.95)},
                                            {"time_zone", w::text("Europe/Berlin")}})},
                       {"registered_country", w::map({{"iso_code", w::text("FR")}})},
                       {"subdivisions", w::array({w::map({{"iso_code", w::text("NW")}})})},
                       {"autonomous_system_number", w::uint32(64500)},
                       {"autonomous_system_organization", w::text("Example Net")}})));
  const MmdbAnswer answer = file.lookup(ip("203.0.113.77"));
  ASSERT_EQ(answer.status, MmdbStatus::found);
  EXPECT_EQ(answer.record.country->view(), "DE");
  EXPECT_EQ(answer.record.country_name, "Germany");
  EXPECT_EQ(answer.record.city, "Cologne");
  EXPECT_DOUBLE_EQ(*answer.record.latitude, 50.9333);
  EXPECT_DOUBLE_EQ(*answer.record.longitude, 6.95);
  EXPECT_EQ(answer.record.time_zone, "Europe/Berlin");
  EXPECT_EQ(answer.record.asn, 64500U);
  EXPECT_EQ(answer.record.as_name, "Example Net");
}

TEST_F(Mmdb, ReadsTheFlatSchemaOfIpinfo) {
  const MmdbFile file =
      sound(w::Writer(6, 32)
                .type("ipinfo bundle_location_lite.mmdb")
                .add("2001:db8::/32", w::map({{"as_domain", w::text("example.net")},
                                              {"as_name", w::text("Example Net")},
                                              {"asn", w::text("AS4294967294")},
                                              {"continent_code", w::text("EU")},
                                              {"country", w::text("Sweden")},
                                              {"country_code", w::text("SE")}})));
  const MmdbAnswer answer = file.lookup(ip("2001:db8::25"));
  ASSERT_EQ(answer.status, MmdbStatus::found);
  EXPECT_EQ(answer.record.country->view(), "SE");
  EXPECT_EQ(answer.record.country_name, "Sweden");
  EXPECT_EQ(answer.record.asn, 4294967294U);
  EXPECT_EQ(answer.record.as_domain, "example.net");
}

TEST_F(Mmdb, ReadsTheFlatSchemaOfDbIpWithFloatsAndAnEmptyZone) {
  const MmdbFile file = sound(w::Writer(4)
                                  .type("DBIP-City-Lite")
                                  .add("198.51.100.0/24", w::map({{"city", w::text("Chicago")},
                                                                  {"country_code", w::text("US")},
                                                                  {"latitude", w::real32(41.85F)},
                                                                  {"longitude", w::real32(-87.65F)},
                                                                  {"timezone", w::text("")}})));
  const MmdbAnswer answer = file.lookup(ip("198.51.100.1"));
  ASSERT_EQ(answer.status, MmdbStatus::found);
  EXPECT_EQ(answer.record.country->view(), "US");
  EXPECT_EQ(answer.record.city, "Chicago");
  EXPECT_NEAR(*answer.record.latitude, 41.85, 1e-5);
  EXPECT_NEAR(*answer.record.longitude, -87.65, 1e-5);
  EXPECT_EQ(answer.record.time_zone.data(), nullptr);
}

TEST_F(Mmdb, ReadsCustomKeys) {
  const MmdbFile file =
      sound(w::Writer(4).add("0.0.0.0/1", w::map({{"cc", w::text("jp")},
                                                  {"as_number", w::uint64(64501)},
                                                  {"as_org", w::text("Example")},
                                                  {"lat", w::text("35.5")},
                                                  {"lng", w::text("-0.25")},
                                                  {"tz", w::text("Asia/Tokyo")}})));
  const MmdbAnswer answer = file.lookup(ip("1.2.3.4"));
  ASSERT_EQ(answer.status, MmdbStatus::found);
  EXPECT_EQ(answer.record.country->view(), "JP");
  EXPECT_EQ(answer.record.asn, 64501U);
  EXPECT_EQ(answer.record.as_name, "Example");
  EXPECT_DOUBLE_EQ(*answer.record.latitude, 35.5);
  EXPECT_DOUBLE_EQ(*answer.record.longitude, -0.25);
  EXPECT_EQ(answer.record.time_zone, "Asia/Tokyo");
}

TEST_F(Mmdb, ReadsACountryCodeUnderTheKeyCountry) {
  EXPECT_EQ(record_for(w::map({{"country", w::text("NO")}})).country->view(), "NO");
}

TEST_F(Mmdb, FollowsPointersToKeysAndValues) {
  w::Writer writer(4);
  writer.add("10.0.0.0/8",
             w::text("country_code") + w::text("CH"));  // only a store for the pointers
  const std::size_t value_at = w::text("country_code").size();
  writer.add("192.0.2.0/24",
             w::control(7, 1) + w::pointer(0) + w::pointer(static_cast<std::uint32_t>(value_at)));
  const MmdbFile file = sound(writer);
  const MmdbAnswer answer = file.lookup(ip("192.0.2.1"));
  ASSERT_EQ(answer.status, MmdbStatus::found);
  EXPECT_EQ(answer.record.country->view(), "CH");
}

TEST_F(Mmdb, GoesOnBehindAMapReachedByPointer) {
  w::Writer writer(4);
  writer.add("10.0.0.0/8", w::map({{"iso_code", w::text("AT")}}));
  writer.add("192.0.2.0/24", w::control(7, 3) + w::text("country") + w::pointer(0) +
                                 w::text("traits") + w::pointer(0) + w::text("asn") +
                                 w::uint32(64502));
  const MmdbFile file = sound(writer);
  const MmdbAnswer answer = file.lookup(ip("192.0.2.1"));
  ASSERT_EQ(answer.status, MmdbStatus::found);
  EXPECT_EQ(answer.record.country->view(), "AT");
  EXPECT_EQ(answer.record.asn, 64502U);
}

// Values that are none

TEST_F(Mmdb, TakesPlaceholdersForNoCountry) {
  for (const char* code : {"ZZ", "zz", "XX", "EU", "AP", "", "U", "USA", "--", "1A"}) {
    EXPECT_FALSE(record_for(country(code)).country) << code;
  }
  EXPECT_EQ(record_for(country("xk")).country->view(), "XK");
}

TEST_F(Mmdb, RefusesNumbersThatAreNoAs) {
  for (const std::string& value :
       {w::text("AS"), w::text("ASX"), w::text("AS0"), w::uint32(0), w::text("15169x"),
        w::uint64(0x1'0000'0000), w::text("AS99999999999999999999"), w::boolean(true),
        w::real64(5)}) {
    EXPECT_FALSE(record_for(w::map({{"asn", value}})).asn);
  }
  EXPECT_EQ(record_for(w::map({{"asn", w::text("15169")}})).asn, 15169U);
}

TEST_F(Mmdb, RefusesPlacesOffTheGlobe) {
  const auto place = [](const std::string& lat, const std::string& lon) {
    return w::map({{"latitude", lat}, {"longitude", lon}});
  };
  EXPECT_TRUE(record_for(place(w::real64(-90), w::real64(180))).latitude);
  EXPECT_FALSE(record_for(place(w::real64(90.1), w::real64(0))).longitude)
      << "half a place is none";
  EXPECT_FALSE(record_for(place(w::real64(0), w::real64(-180.5))).latitude);
  EXPECT_FALSE(record_for(place(w::real64(std::numeric_limits<double>::quiet_NaN()), w::real64(0)))
                   .latitude);
  EXPECT_FALSE(record_for(place(w::text("north"), w::text("1"))).latitude);
  EXPECT_FALSE(record_for(w::map({{"latitude", w::real64(1)}})).latitude);
}

// Which addresses a file covers

TEST_F(Mmdb, AFileOfIpv4DoesNotCoverIpv6) {
  const MmdbFile file = sound(w::Writer(4).add("0.0.0.0/0", country("SE")));
  EXPECT_EQ(file.metadata().ip_version, 4);
  EXPECT_EQ(file.lookup(ip("2001:db8::1")).status, MmdbStatus::not_covered);
  EXPECT_EQ(file.lookup(ip("192.0.2.1")).status, MmdbStatus::found);
}

TEST_F(Mmdb, AFileOfIpv6AloneHasNothingForIpv4) {
  const MmdbFile file = sound(w::Writer(6).add("2001:db8::/32", country("SE")));
  EXPECT_EQ(file.lookup(ip("192.0.2.1")).status, MmdbStatus::absent);
  EXPECT_EQ(file.lookup(ip("2001:db9::1")).status, MmdbStatus::absent);
  EXPECT_EQ(file.lookup(ip("2001:db8::1")).status, MmdbStatus::found);
}

class RecordSizes : public Mmdb, public testing::WithParamInterface<unsigned> {};

TEST_P(RecordSizes, AMergedTreeAnswersBothFamilies) {
  w::Writer writer(6, GetParam());
  writer.add("192.0.2.0/25", country("SE")).add("192.0.2.128/25", country("NO"));
  writer.add("2001:db8::/33", country("FI")).add("2001:db8:8000::/33", country("DK"));
  const MmdbFile file = sound(writer);
  EXPECT_EQ(file.metadata().record_size, GetParam());
  EXPECT_EQ(file.lookup(ip("192.0.2.127")).record.country->view(), "SE");
  EXPECT_EQ(file.lookup(ip("192.0.2.128")).record.country->view(), "NO");
  EXPECT_EQ(file.lookup(ip("2001:db8:7fff:ffff::")).record.country->view(), "FI");
  EXPECT_EQ(file.lookup(ip("2001:db8:8000::")).record.country->view(), "DK");
  EXPECT_EQ(file.lookup(ip("192.0.3.0")).status, MmdbStatus::absent);
}

INSTANTIATE_TEST_SUITE_P(Bits, RecordSizes, testing::Values(24U, 28U, 32U));

TEST_F(Mmdb, TellsItsMetadata) {
  const MmdbFile file =
      sound(w::Writer(4)
                .type("Country-Test")
                .description(w::map({{"de", w::text("zum Testen")}, {"en", w::text("for tests")}}))
                .add("192.0.2.0/24", country("SE")));
  EXPECT_EQ(file.metadata().database_type, "Country-Test");
  EXPECT_EQ(file.metadata().description, "for tests");
  EXPECT_EQ(file.metadata().build_epoch.seconds, 1'700'000'000);
  EXPECT_EQ(file.metadata().node_count, 24U);
}

TEST_F(Mmdb, TakesTheFirstDescriptionWhenNoneIsEnglish) {
  const MmdbFile file = sound(w::Writer(4)
                                  .description(w::map({{"fr", w::text("pour essais")}}))
                                  .add("0.0.0.0/0", country("SE")));
  EXPECT_EQ(file.metadata().description, "pour essais");
}

// Hostile files

TEST_F(Mmdb, RefusesADescriptionThatIsNoMapOfTexts) {
  for (const std::string& value :
       {w::map({{"en", w::uint32(1)}}), w::map({{"en", w::map({})}}), w::array({w::array({})})}) {
    expect_bad(w::Writer(4).description(value).add("0.0.0.0/0", country("SE")).bytes());
  }
}

TEST_F(Mmdb, ANumberLongerThanItsTypeIsCorrupt) {
  EXPECT_EQ(answer_for(w::map({{"asn", w::control(5, 3) + "abc"}})).status, MmdbStatus::corrupt);
  EXPECT_EQ(answer_for(w::map({{"asn", w::control(6, 5) + "abcde"}})).status, MmdbStatus::corrupt);
  EXPECT_EQ(answer_for(w::map({{"asn", w::control(9, 9) + "abcdefghi"}})).status,
            MmdbStatus::corrupt);
  EXPECT_EQ(answer_for(w::map({{"asn", w::control(6, 2) + "ab"}})).record.asn, 0x6162U);
}

TEST_F(Mmdb, RefusesWhatIsNoDatabase) {
  expect_bad("");
  expect_bad("x");
  expect_bad("this is a text, and long enough to be read as one");
  expect_bad(std::string(200'000, '\0'));
  expect_bad("\xAB\xCD\xEFMaxMind.com");
  expect_bad(std::string("\xAB\xCD\xEFMaxMind.com") + w::map({{"node_count", w::uint32(1)}}));
}

TEST_F(Mmdb, RefusesAFolderAndAMissingFile) {
  const auto a_folder = MmdbFile::open(folder_.path());
  ASSERT_FALSE(a_folder);
  EXPECT_EQ(a_folder.error().code, ErrorCode::bad_data_file);
  const auto missing = MmdbFile::open(folder_.file("none.mmdb"));
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error().code, ErrorCode::not_found);
}

TEST_F(Mmdb, AFileCutAnywhereIsRefusedOrAnswersInBounds) {
  const std::string whole = w::Writer(6).add("192.0.2.0/24", country("SE")).bytes();
  for (std::size_t kept = 0; kept < whole.size(); ++kept) {
    const auto file = open(whole.substr(0, kept));
    EXPECT_FALSE(file) << kept;
  }
}

TEST_F(Mmdb, AnyByteChangedDoesNoHarm) {
  const std::string whole =
      w::Writer(4)
          .add("192.0.2.0/28", w::map({{"country", w::map({{"iso_code", w::text("SE")}})},
                                       {"asn", w::uint32(64500)}}))
          .bytes();
  std::mt19937 random(7);
  int opened = 0;
  for (std::size_t at = 0; at < whole.size(); ++at) {
    std::string bytes = whole;
    bytes[at] = static_cast<char>(bytes[at] ^ static_cast<char>(1 + random() % 255));
    const auto file = open(bytes);
    if (!file) continue;
    ++opened;
    const MmdbAnswer answer = file->lookup(ip("192.0.2.1"));
    EXPECT_TRUE(!answer.record.country || answer.record.country->view().size() == 2);
  }
  EXPECT_GT(opened, 20);
}

TEST_F(Mmdb, DeepNestingBeforeTheKeyIsCorruptNotACrash) {
  std::string deep = w::control(7, 2) + w::text("a");
  for (int i = 0; i < 1'000'000; ++i) deep += w::control(11, 1);
  deep += w::text("z") + w::text("country_code") + w::text("SE");
  EXPECT_EQ(answer_for(deep).status, MmdbStatus::corrupt);
}

TEST_F(Mmdb, NestingWithinTheLimitIsRead) {
  std::string value = w::text("z");
  for (std::size_t i = 1; i < limits::max_mmdb_depth; ++i) value = w::array({value});
  EXPECT_EQ(answer_for(w::map({{"a", value}})).status, MmdbStatus::found);
  EXPECT_EQ(answer_for(w::map({{"a", w::array({value})}})).status, MmdbStatus::corrupt);
}

TEST_F(Mmdb, ARecordOfEndlessValuesIsCorrupt) {
  const std::vector<std::string> many(limits::max_mmdb_values + 1, w::boolean(true));
  EXPECT_EQ(answer_for(w::map({{"a", w::array(many)}})).status, MmdbStatus::corrupt);
}

TEST_F(Mmdb, APointerLoopIsCorrupt) {
  // The value of "country" points to the map that holds it.
  EXPECT_EQ(answer_for(w::control(7, 1) + w::text("country") + w::pointer(0)).status,
            MmdbStatus::found)
      << "entered once as a country, whose own country is of no interest";
  EXPECT_EQ(answer_for(w::control(7, 1) + w::text("country_code") + w::control(1, 0)).status,
            MmdbStatus::corrupt);
  EXPECT_EQ(answer_for(w::pointer(0)).status, MmdbStatus::corrupt) << "a pointer to itself";
}

TEST_F(Mmdb, APointerOutOfTheSectionIsCorrupt) {
  EXPECT_EQ(answer_for(w::map({{"country_code", w::pointer(0x7FFF'FFFF)}})).status,
            MmdbStatus::corrupt);
  EXPECT_EQ(answer_for(w::map({{"country_code", w::pointer(0xFFFF'FFFF)}})).status,
            MmdbStatus::corrupt);
}

TEST_F(Mmdb, ATreeThatLeadsOutOfTheFileIsCorrupt) {
  const auto file = open(
      w::Writer(4).add("192.0.2.0/24", country("SE")).add_at("198.51.100.0/24", 5'000'000).bytes());
  ASSERT_TRUE(file);
  EXPECT_EQ(file->lookup(ip("198.51.100.1")).status, MmdbStatus::corrupt);
  EXPECT_EQ(file->lookup(ip("192.0.2.1")).status, MmdbStatus::found);
}

TEST_F(Mmdb, ARecordThatIsNoMapIsCorrupt) {
  EXPECT_EQ(answer_for(w::text("SE")).status, MmdbStatus::corrupt);
  EXPECT_EQ(answer_for(w::control(7, 1) + w::uint32(5) + w::text("SE")).status, MmdbStatus::corrupt)
      << "key no text";
  EXPECT_EQ(answer_for(w::control(7, 200) + w::text("country_code")).status, MmdbStatus::corrupt);
}

TEST_F(Mmdb, KeepsWhatWasReadBeforeTheDamage) {
  const MmdbAnswer answer = answer_for(w::control(7, 2) + w::text("country_code") + w::text("SE") +
                                       w::text("asn") + w::pointer(0x7FFF'FFFF));
  EXPECT_EQ(answer.status, MmdbStatus::corrupt);
  EXPECT_EQ(answer.record.country->view(), "SE");
}

TEST_F(Mmdb, RefusesMetadataThatMultipliesItself) {
  // Eight arrays of 200 pointers, each to the next: 200^8 values if somebody copied them.
  const std::string base = w::Writer(4).add("0.0.0.0/0", country("SE")).bytes();
  std::string bytes = base.substr(0, base.rfind("\xAB\xCD\xEFMaxMind.com") + 14);
  std::vector<std::string> levels;
  const std::size_t level_bytes = 2 + 1 + 200 * 5;
  const std::size_t first = 1 + w::text("description").size();
  for (std::uint32_t level = 0; level < 8; ++level) {
    std::string one = w::control(11, 200);
    const auto next = static_cast<std::uint32_t>(first + (level + 1) * level_bytes);
    for (int i = 0; i < 200; ++i) one += level == 7 ? w::text("long") : w::pointer(next);
    levels.push_back(one);
  }
  bytes += w::control(7, 1) + w::text("description");
  for (const std::string& level : levels) bytes += level;
  expect_bad(bytes);
}

}  // namespace
}  // namespace forensics
