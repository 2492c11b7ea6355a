#include "libforensics/clocks/notes_time.h"

#include <gtest/gtest.h>

namespace forensics {
namespace {

TEST(ReadNotesTime, CountsJulianDaysAndHundredths) {
  ClockReading out;
  ASSERT_TRUE(read_notes_time("85256C00", "001B9085", out));
  EXPECT_EQ(to_rfc3339(out.wall), "2002-07-24T05:01:04.69Z");
  EXPECT_FALSE(out.impossible);
  EXPECT_EQ(out.facts[0].text, "85");
}

TEST(ReadNotesTime, KnowsThatADayEnds) {
  ClockReading last;
  ASSERT_TRUE(read_notes_time("85256C00", "0083D5FF", last));
  EXPECT_FALSE(last.impossible);
  ClockReading beyond;
  ASSERT_TRUE(read_notes_time("85256C00", "0083D600", beyond));
  EXPECT_TRUE(beyond.impossible);
}

}  // namespace
}  // namespace forensics
