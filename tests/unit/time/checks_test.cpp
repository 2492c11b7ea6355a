#include "libforensics/time/checks.h"

#include <cstdint>

#include <gtest/gtest.h>

#include "libforensics/time/zones.h"

namespace forensics {
namespace {

constexpr Instant k_instant{1'690'470'363, 0};  // 2023-07-27T15:06:03Z, a Thursday

TEST(WeekdayAt, FollowsTheWallClock) {
  EXPECT_EQ(weekday_name(weekday_at(k_instant, 0)), "Thursday");
  EXPECT_EQ(weekday_name(weekday_at(k_instant, 9 * 3600)), "Friday");
  EXPECT_EQ(weekday_at({0, 0}, 0), 4);
  EXPECT_EQ(weekday_at({0, 0}, -1), 3);
  EXPECT_EQ(weekday_at({-86400 * 5, 0}, 0), 6);
}

TEST(WeekdayName, IsEmptyForNoWeekday) {
  EXPECT_EQ(weekday_name(0), "Sunday");
  EXPECT_EQ(weekday_name(6), "Saturday");
  EXPECT_EQ(weekday_name(-1), "");
  EXPECT_EQ(weekday_name(7), "");
}

TEST(JudgeOffset, KnowsImpossibleOffsetsWithoutATable) {
  EXPECT_EQ(judge_offset(19800, k_instant, nullptr), OffsetVerdict::possible);
  EXPECT_EQ(judge_offset(14 * 3600, k_instant, nullptr), OffsetVerdict::possible);
  EXPECT_EQ(judge_offset(-12 * 3600, k_instant, nullptr), OffsetVerdict::possible);
  EXPECT_EQ(judge_offset(14 * 3600 + 900, k_instant, nullptr), OffsetVerdict::out_of_range);
  EXPECT_EQ(judge_offset(-16 * 3600, k_instant, nullptr), OffsetVerdict::out_of_range);
  EXPECT_EQ(judge_offset(3600 + 17 * 60, k_instant, nullptr), OffsetVerdict::odd_minutes);
  EXPECT_EQ(judge_offset(-61, k_instant, nullptr), OffsetVerdict::odd_minutes);
}

TEST(JudgeOffset, AsksTheTableWhatWasInUseThen) {
  const Result<ZoneTable> zones = ZoneTable::load();
  ASSERT_TRUE(zones) << zones.error().message;
  EXPECT_EQ(judge_offset(-9000, k_instant, &*zones), OffsetVerdict::in_use);
  EXPECT_EQ(judge_offset(-9000, {1'705'276'800, 0}, &*zones), OffsetVerdict::not_in_use);
  EXPECT_EQ(judge_offset(-16 * 3600, k_instant, &*zones), OffsetVerdict::out_of_range);
}

TEST(OffsetVerdict, HasTheNameThatReportsPrint) {
  EXPECT_EQ(offset_verdict_name(OffsetVerdict::in_use), "in_use");
  EXPECT_EQ(offset_verdict_name(OffsetVerdict::possible), "possible");
  EXPECT_EQ(offset_verdict_name(OffsetVerdict::not_in_use), "not_in_use");
  EXPECT_EQ(offset_verdict_name(OffsetVerdict::odd_minutes), "odd_minutes");
  EXPECT_EQ(offset_verdict_name(OffsetVerdict::out_of_range), "out_of_range");
}

TEST(WallTime, IsPrintedWithItsOffset) {
  EXPECT_EQ(to_rfc3339_at(k_instant, 7200), "2023-07-27T17:06:03+02:00");
  EXPECT_EQ(to_rfc3339_at(k_instant, -12600), "2023-07-27T11:36:03-03:30");
  EXPECT_EQ(to_rfc3339_at(k_instant, 0), "2023-07-27T15:06:03+00:00");
  EXPECT_EQ(to_rfc3339_at({1'690'470'363, 50'000'000}, 0), "2023-07-27T15:06:03.05+00:00");
  EXPECT_EQ(to_rfc5322_at(k_instant, 9 * 3600), "Fri, 28 Jul 2023 00:06:03 +0900");
  EXPECT_EQ(to_rfc5322_at(k_instant, -12600), "Thu, 27 Jul 2023 11:36:03 -0330");
}

TEST(WallTime, OfAnUnknownOffsetIsUtcWithMinusZero) {
  EXPECT_EQ(to_rfc3339_at(k_instant, std::nullopt), "2023-07-27T15:06:03-00:00");
  EXPECT_EQ(to_rfc5322_at(k_instant, std::nullopt), "Thu, 27 Jul 2023 15:06:03 -0000");
}

TEST(WallTime, CutsSecondsOffAnOffset) {
  EXPECT_EQ(to_rfc3339_at(k_instant, 7259), "2023-07-27T17:06:03+02:00");
  EXPECT_EQ(to_rfc3339_at(k_instant, -59), "2023-07-27T15:06:03+00:00");
}

TEST(WallTime, BeforeTheEpochIsPrintedToo) {
  EXPECT_EQ(to_rfc3339_at({-1, 0}, 0), "1969-12-31T23:59:59+00:00");
  EXPECT_EQ(to_rfc5322_at({-58'928'149'361, 0}, 0), "Wed, 23 Aug 0102 05:37:19 +0000");
}

TEST(FormatDuration, ShowsTheTwoLargestUnits) {
  EXPECT_EQ(format_duration(0), "0 s");
  EXPECT_EQ(format_duration(35), "35 s");
  EXPECT_EQ(format_duration(59), "59 s");
  EXPECT_EQ(format_duration(60), "1 min 00 s");
  EXPECT_EQ(format_duration(125), "2 min 05 s");
  EXPECT_EQ(format_duration(3599), "59 min 59 s");
  EXPECT_EQ(format_duration(3600 + 2 * 60 + 59), "1 h 02 min");
  EXPECT_EQ(format_duration(86399), "23 h 59 min");
  EXPECT_EQ(format_duration(3 * 86400 + 4 * 3600 + 3599), "3 d 4 h");
}

TEST(FormatDuration, KeepsTheSign) {
  EXPECT_EQ(format_duration(-35), "-35 s");
  EXPECT_EQ(format_duration(-1800), "-30 min 00 s");
  EXPECT_EQ(format_duration(-3720), "-1 h 02 min");
  EXPECT_EQ(format_duration(INT64_MIN), "-106751991167300 d 15 h");
}

}  // namespace
}  // namespace forensics
