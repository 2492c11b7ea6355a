#include "libforensics/time/zone_names.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace forensics {
namespace {

using ::testing::ElementsAre;

TEST(ZoneNames, ListEveryOffsetOfAName) {
  EXPECT_THAT(offsets_of_zone_name("IST"), ElementsAre(60, 120, 330));
  EXPECT_THAT(offsets_of_zone_name("CST"), ElementsAre(-360, -300, 480, 570, 630));
  EXPECT_THAT(offsets_of_zone_name("pdt"), ElementsAre(-420, 540));  // Los Angeles; Manila
}

TEST(ZoneNames, AreFoundAtBothEndsOfTheTable) {
  EXPECT_THAT(offsets_of_zone_name("ACDT"), ElementsAre(630));
  EXPECT_THAT(offsets_of_zone_name("YST"), ElementsAre(-540));
}

TEST(ZoneNames, AreEmptyForWhatIsNone) {
  for (const char* name : {"", "X", "XYZ", "ACD", "ACDTX", "+03", "\xC3\xA4", "zzz", "PST8PDT",
                           "EST ", " EST", "E\xD3T", "LONGERTHANALL"}) {
    EXPECT_TRUE(offsets_of_zone_name(name).empty()) << name;
  }
}

TEST(ZoneNames, ContradictOnlyOffsetsTheyNeverHad) {
  EXPECT_FALSE(zone_name_contradicts("EST", -5 * 3600));
  EXPECT_FALSE(zone_name_contradicts("EST", 10 * 3600));
  EXPECT_TRUE(zone_name_contradicts("EST", 0));
  EXPECT_TRUE(zone_name_contradicts("GMT", 3600));
  EXPECT_FALSE(zone_name_contradicts("Eire", 3600));
}

}  // namespace
}  // namespace forensics
