#include "libforensics/base/instant.h"

#include <gtest/gtest.h>

namespace forensics {
namespace {

TEST(DaysFromCivil, KnowsTheFixedPoints) {
  EXPECT_EQ(days_from_civil({1970, 1, 1}), 0);
  EXPECT_EQ(days_from_civil({1969, 12, 31}), -1);
  EXPECT_EQ(days_from_civil({2000, 2, 29}), 11016);
  EXPECT_EQ(days_from_civil({2000, 3, 1}), 11017);
  EXPECT_EQ(days_from_civil({2038, 1, 19}), 24855);
  EXPECT_EQ(days_from_civil({1, 1, 1}), -719162);
}

TEST(CivilFromDays, TurnsEveryDayOfEightCenturiesBack) {
  CivilDate before = civil_from_days(days_from_civil({1599, 12, 31}));
  for (std::int64_t day = days_from_civil({1600, 1, 1}); day <= days_from_civil({2400, 1, 1});
       ++day) {
    const CivilDate date = civil_from_days(day);
    ASSERT_EQ(days_from_civil(date), day);
    const bool next_day = date.day == before.day + 1 && date.month == before.month;
    ASSERT_TRUE(next_day || date.day == 1) << date.year << '-' << int{date.month};
    before = date;
  }
}

TEST(CivilFromDays, KnowsLeapYears) {
  const auto has_leap_day = [](std::int32_t year) {
    return civil_from_days(days_from_civil({year, 2, 28}) + 1) == CivilDate{year, 2, 29};
  };
  EXPECT_TRUE(has_leap_day(2000));
  EXPECT_TRUE(has_leap_day(2024));
  EXPECT_TRUE(has_leap_day(-4));
  EXPECT_FALSE(has_leap_day(1900));
  EXPECT_FALSE(has_leap_day(2023));
}

TEST(CivilFromDays, WorksAtTheEndsOfTheYears) {
  for (const std::int32_t year : {-2147483647, 2147483647}) {
    const CivilDate date{year, 12, 31};
    EXPECT_EQ(civil_from_days(days_from_civil(date)), date);
  }
}

TEST(WeekdayOfDays, CountsFromSunday) {
  EXPECT_EQ(weekday_of_days(0), 4);  // 1970-01-01 was a Thursday
  EXPECT_EQ(weekday_of_days(days_from_civil({2024, 2, 29})), 4);
  EXPECT_EQ(weekday_of_days(days_from_civil({1969, 12, 28})), 0);
  for (std::int64_t day = -20; day < 20; ++day) {
    EXPECT_EQ(weekday_of_days(day + 1), (weekday_of_days(day) + 1) % 7) << day;
  }
}

TEST(ToRfc3339, PrintsSeconds) {
  EXPECT_EQ(to_rfc3339({0, 0}), "1970-01-01T00:00:00Z");
  EXPECT_EQ(to_rfc3339({1690470363, 0}), "2023-07-27T15:06:03Z");
  EXPECT_EQ(to_rfc3339({-1, 0}), "1969-12-31T23:59:59Z");
  EXPECT_EQ(to_rfc3339({-86400, 0}), "1969-12-31T00:00:00Z");
}

TEST(ToRfc3339, PrintsAFractionWithoutTrailingZeros) {
  EXPECT_EQ(to_rfc3339({0, 500'000'000}), "1970-01-01T00:00:00.5Z");
  EXPECT_EQ(to_rfc3339({0, 1}), "1970-01-01T00:00:00.000000001Z");
  EXPECT_EQ(to_rfc3339({-1, 250'000'000}), "1969-12-31T23:59:59.25Z");
}

TEST(Instant, IsOrderedBySecondsThenNanos) {
  EXPECT_LT((Instant{-1, 999'999'999}), (Instant{0, 0}));
  EXPECT_LT((Instant{5, 1}), (Instant{5, 2}));
  EXPECT_EQ((Instant{5, 1}), (Instant{5, 1}));
}

}  // namespace
}  // namespace forensics
