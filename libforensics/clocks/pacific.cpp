#include "libforensics/clocks/clock.h"

namespace forensics {
namespace {

// The n-th Sunday of a month as days from 1970; n = 0 is the last one.
std::int64_t sunday(std::int32_t year, std::uint8_t month, int n) noexcept {
  if (n == 0) {
    const bool december = month == 12;
    const std::int64_t next = days_from_civil(
        {december ? year + 1 : year, static_cast<std::uint8_t>(december ? 1 : month + 1), 1});
    return next - 1 - weekday_of_days(next - 1);
  }
  const std::int64_t first = days_from_civil({year, month, 1});
  return first + (7 - weekday_of_days(first)) % 7 + std::int64_t{n - 1} * 7;
}

struct Summer {
  std::int64_t first_day;  // clocks go forward at 02:00 of this day
  std::int64_t last_day;   // and back at 02:00 daylight time of this one
};

Summer summer_of(std::int32_t year) noexcept {
  if (year >= 2007) return {sunday(year, 3, 2), sunday(year, 11, 1)};
  if (year >= 1987) return {sunday(year, 4, 1), sunday(year, 10, 0)};
  return {sunday(year, 4, 0), sunday(year, 10, 0)};
}

}  // namespace

std::int32_t pacific_offset(Instant wall) noexcept {
  constexpr std::int64_t k_day = 86'400;
  const std::int64_t day =
      wall.seconds >= 0 ? wall.seconds / k_day : (wall.seconds + 1) / k_day - 1;
  const Summer summer = summer_of(civil_from_days(day).year);
  const std::int64_t begin = summer.first_day * k_day + 2 * 3'600;
  const std::int64_t end = summer.last_day * k_day + 2 * 3'600;
  const bool daylight = wall.seconds >= begin && wall.seconds < end;
  return (daylight ? -7 : -8) * 3'600;
}

}  // namespace forensics
