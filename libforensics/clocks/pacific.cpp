#include <cstdlib>

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

constexpr std::int64_t k_hour_s = 3'600;
constexpr std::int32_t k_daylight_s = -7 * 3'600;
constexpr std::int32_t k_standard_s = -8 * 3'600;

bool is_daylight(Instant wall) noexcept {
  constexpr std::int64_t k_day = 86'400;
  const std::int64_t day =
      wall.seconds >= 0 ? wall.seconds / k_day : (wall.seconds + 1) / k_day - 1;
  const Summer summer = summer_of(civil_from_days(day).year);
  return wall.seconds >= summer.first_day * k_day + 2 * k_hour_s &&
         wall.seconds < summer.last_day * k_day + 2 * k_hour_s;
}

}  // namespace

std::int32_t pacific_offset(Instant wall) noexcept {
  return is_daylight(wall) ? k_daylight_s : k_standard_s;
}

bool is_pacific_offset(std::int32_t offset_s, Instant wall) noexcept {
  if (offset_s == pacific_offset(wall)) return true;
  // The second time, the clock has been set back.
  return offset_s == k_standard_s && !is_daylight({wall.seconds + k_hour_s, wall.nanos});
}

Instant pacific_instant(Instant wall, std::optional<Instant> near) noexcept {
  const Instant first{wall.seconds - pacific_offset(wall), wall.nanos};
  const Instant second{wall.seconds - k_standard_s, wall.nanos};
  if (!near || !is_pacific_offset(k_standard_s, wall)) return first;
  const auto distance = [&near](Instant instant) {
    return std::abs(instant.seconds - near->seconds);
  };
  return distance(second) < distance(first) ? second : first;
}

}  // namespace forensics
