#include "libforensics/evidence/birth.h"

#include <string>

#include <gtest/gtest.h>

#include "libforensics/chain/chain.h"
#include "libforensics/headers/fields.h"

namespace forensics {
namespace {

// 64CA5080 is 2023-08-02T12:48:00Z in the way Mozilla's programs write it.
const std::string k_id = "Message-ID: <64CA5080.4030205@desk.example.org>\n";

Birth birth_of(std::string_view date, const std::string& more) {
  const std::string text = more + "From: a@example.org\n\n";
  const Headers headers = split_headers(text);
  const Clocks clocks = read_clocks(headers, MimeTree{}, Chain{});
  return find_birth(clocks, parse_date(date));
}

TEST(FindBirth, NeedsTwoWitnessesThatAgree) {
  const Birth birth = birth_of("Wed, 02 Aug 2023 14:50:00 +0200", k_id);
  ASSERT_TRUE(birth.witnessed);
  EXPECT_EQ(birth.witnessed->seconds, 0x64CA5080);
  EXPECT_FALSE(birth_of("Wed, 02 Aug 2023 18:50:00 +0200", k_id).witnessed);
  EXPECT_FALSE(birth_of("Wed, 02 Aug 2023 14:50:00 +0200", "").witnessed);
}

// Sylpheed writes local digits: of the zone that the Date has, be it right or wrong.
TEST(FindBirth, KnowsWhetherAClockOfUtcWitnessesTheZone) {
  constexpr std::string_view k_date = "Wed, 02 Aug 2023 14:50:00 +0200";
  EXPECT_TRUE(birth_of(k_date, k_id).zone_witnessed);
  const Birth birth =
      birth_of(k_date, "Date: " + std::string(k_date) +
                           "\nMessage-ID: <20230802145000.3dc253d6.anna@example.org>\n");
  EXPECT_TRUE(birth.witnessed);
  EXPECT_FALSE(birth.zone_witnessed);
}

TEST(FindBirth, KnowsTheHiddenClocksWhateverTheDate) {
  const Birth birth = birth_of("no date", k_id);
  ASSERT_TRUE(birth.earliest && birth.latest);
  EXPECT_EQ(birth.earliest->seconds, 0x64CA5080);
  EXPECT_EQ(birth.latest->seconds, 0x64CA5080);
  EXPECT_FALSE(birth_of("no date", "").earliest);
}

}  // namespace
}  // namespace forensics
