// A moment in time. Unit: seconds since 1970-01-01T00:00:00 UTC without leap seconds, plus
// nanoseconds 0..999,999,999 forward from there. An unknown instant is std::optional, never 0.
#pragma once

#include <compare>
#include <cstdint>
#include <string>

namespace forensics {

struct Instant {
  std::int64_t seconds{0};
  std::uint32_t nanos{0};

  friend constexpr auto operator<=>(const Instant&, const Instant&) = default;
};

// A day of the proleptic Gregorian calendar; month 1..12, day 1..31.
struct CivilDate {
  std::int32_t year{1970};
  std::uint8_t month{1};
  std::uint8_t day{1};

  friend constexpr bool operator==(const CivilDate&, const CivilDate&) = default;
};

// Days from 1970-01-01. The date must be valid; any year of an int32 works.
// Method: Hinnant, "chrono-Compatible Low-Level Date Algorithms" (years start in March).
[[nodiscard]] constexpr std::int64_t days_from_civil(CivilDate date) noexcept {
  const std::int64_t year = std::int64_t{date.year} - (date.month <= 2 ? 1 : 0);
  const std::int64_t era = (year >= 0 ? year : year - 399) / 400;
  const std::int64_t year_of_era = year - era * 400;
  const std::int64_t month = date.month + (date.month > 2 ? -3 : 9);
  const std::int64_t day_of_year = (153 * month + 2) / 5 + date.day - 1;
  const std::int64_t day_of_era =
      year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * 146097 + day_of_era - 719468;
}

[[nodiscard]] constexpr CivilDate civil_from_days(std::int64_t days) noexcept {
  days += 719468;
  const std::int64_t era = (days >= 0 ? days : days - 146096) / 146097;
  const std::int64_t day_of_era = days - era * 146097;
  const std::int64_t year_of_era =
      (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const std::int64_t day_of_year =
      day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const std::int64_t month = (5 * day_of_year + 2) / 153;
  const std::int64_t day = day_of_year - (153 * month + 2) / 5 + 1;
  const std::int64_t civil_month = month < 10 ? month + 3 : month - 9;
  return {static_cast<std::int32_t>(year_of_era + era * 400 + (civil_month <= 2 ? 1 : 0)),
          static_cast<std::uint8_t>(civil_month), static_cast<std::uint8_t>(day)};
}

// 0 = Sunday .. 6 = Saturday.
[[nodiscard]] constexpr int weekday_of_days(std::int64_t days) noexcept {
  return static_cast<int>(days >= -4 ? (days + 4) % 7 : (days + 5) % 7 + 6);
}

// RFC 3339 in UTC: "2023-07-27T15:06:03Z"; a fraction is printed only when nanos is not 0.
[[nodiscard]] std::string to_rfc3339(Instant instant);

}  // namespace forensics
