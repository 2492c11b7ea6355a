#include "libforensics/clocks/digits.h"

#include <gtest/gtest.h>

namespace forensics {
namespace {

TEST(ReadDecimal, RefusesWhatDoesNotFit64Bits) {
  EXPECT_EQ(read_decimal("18446744073709551615"), 18'446'744'073'709'551'615U);
  EXPECT_EQ(read_decimal("18446744073709551616"), std::nullopt);
  EXPECT_EQ(read_hex("fFfFfFfFfFfFfFfF"), 18'446'744'073'709'551'615U);
  EXPECT_EQ(read_hex("10000000000000000"), std::nullopt);
}

TEST(ReadCalendar, KnowsItsFourLengths) {
  const auto text = [](std::string_view digits) {
    const auto instant = read_calendar(digits);
    return instant ? to_rfc3339(*instant) : "none";
  };
  EXPECT_EQ(text("20230811050242"), "2023-08-11T05:02:42Z");
  EXPECT_EQ(text("202308110502"), "2023-08-11T05:02:00Z");
  EXPECT_EQ(text("20230811"), "2023-08-11T00:00:00Z");
  EXPECT_EQ(text("230811050242"), "2023-08-11T05:02:42Z");
  EXPECT_EQ(text("990811050242"), "1999-08-11T05:02:42Z");
  EXPECT_EQ(text("20230230050242"), "none");
  EXPECT_EQ(text("20230811250242"), "none");
  EXPECT_EQ(text("2023081105024"), "none");
  EXPECT_EQ(text("2023081105024x"), "none");
}

TEST(Epochs, MeetAtKnownInstants) {
  EXPECT_EQ(to_rfc3339(from_filetime(0x01C24A001E226060)), "2002-08-22T17:19:48.582Z");
  EXPECT_EQ(to_rfc3339(from_epoch_ms(1'696'513'402'424)), "2023-10-05T13:43:22.424Z");
  EXPECT_EQ(from_epoch_ms(-1).seconds, -1);
  EXPECT_EQ(from_dotnet_ticks(621'355'968'000'000'000), Instant{});
  EXPECT_EQ(from_uuid_ticks(122'192'928'000'000'000), Instant{});
}

}  // namespace
}  // namespace forensics
