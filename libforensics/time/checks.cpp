#include "libforensics/time/checks.h"

#include <cstdio>

#include "libforensics/time/date_words.h"
#include "libforensics/time/zone_names.h"
#include "libforensics/time/zones.h"

namespace forensics {
namespace {

constexpr std::int64_t k_day = 86400;

struct WallTime {
  CivilDate date;
  int weekday;
  int hour, minute, second;
  char sign;
  int offset_hours, offset_minutes;
};

[[nodiscard]] std::int64_t floor_days(std::int64_t seconds) noexcept {
  return seconds / k_day - (seconds % k_day < 0 ? 1 : 0);
}

[[nodiscard]] WallTime wall_time(Instant instant, std::optional<std::int32_t> offset_s) noexcept {
  const std::int32_t minutes = offset_s.value_or(0) / 60;
  const std::int64_t local = instant.seconds + std::int64_t{minutes} * 60;
  const std::int64_t days = floor_days(local);
  const auto rest = static_cast<int>(local - days * k_day);
  const bool west = !offset_s || minutes < 0;
  const int size = minutes < 0 ? -minutes : minutes;
  return {civil_from_days(days),
          weekday_of_days(days),
          rest / 3600,
          rest / 60 % 60,
          rest % 60,
          west ? '-' : '+',
          size / 60,
          size % 60};
}

}  // namespace

std::string_view weekday_name(int weekday) noexcept {
  if (weekday < 0 || weekday > 6) return {};
  return k_weekdays[static_cast<std::size_t>(weekday)];
}

int weekday_at(Instant instant, std::int32_t offset_s) noexcept {
  return weekday_of_days(floor_days(instant.seconds + offset_s));
}

std::string_view offset_verdict_name(OffsetVerdict verdict) noexcept {
  switch (verdict) {
    case OffsetVerdict::in_use: return "in_use";
    case OffsetVerdict::possible: return "possible";
    case OffsetVerdict::not_in_use: return "not_in_use";
    case OffsetVerdict::odd_minutes: return "odd_minutes";
    case OffsetVerdict::out_of_range: return "out_of_range";
  }
  return "";
}

OffsetVerdict judge_offset(std::int32_t offset_s, Instant instant, const ZoneTable* zones) {
  constexpr std::int32_t k_quarter_hour = 15 * 60;
  if (offset_s > k_east_end_s || offset_s < k_west_end_s) return OffsetVerdict::out_of_range;
  if (offset_s % k_quarter_hour != 0) return OffsetVerdict::odd_minutes;
  if (zones == nullptr) return OffsetVerdict::possible;
  return zones->is_offset_in_use(offset_s, instant) ? OffsetVerdict::in_use
                                                    : OffsetVerdict::not_in_use;
}

std::string to_rfc3339_at(Instant instant, std::optional<std::int32_t> offset_s) {
  const WallTime wall = wall_time(instant, offset_s);
  char text[80];
  int length = std::snprintf(text, sizeof text, "%04d-%02d-%02dT%02d:%02d:%02d", wall.date.year,
                             wall.date.month, wall.date.day, wall.hour, wall.minute, wall.second);
  std::string out(text, static_cast<std::size_t>(length));
  if (instant.nanos != 0) {
    length = std::snprintf(text, sizeof text, ".%09u", instant.nanos);
    out.append(text, static_cast<std::size_t>(length));
    out.erase(out.find_last_not_of('0') + 1);
  }
  length = std::snprintf(text, sizeof text, "%c%02d:%02d", wall.sign, wall.offset_hours,
                         wall.offset_minutes);
  return out.append(text, static_cast<std::size_t>(length));
}

std::string to_rfc5322_at(Instant instant, std::optional<std::int32_t> offset_s) {
  const WallTime wall = wall_time(instant, offset_s);
  const std::string_view month = k_months[std::size_t{wall.date.month} - 1];
  char text[80];
  const int length = std::snprintf(
      text, sizeof text, "%.3s, %d %.3s %04d %02d:%02d:%02d %c%02d%02d",
      weekday_name(wall.weekday).data(), wall.date.day, month.data(), wall.date.year, wall.hour,
      wall.minute, wall.second, wall.sign, wall.offset_hours, wall.offset_minutes);
  return {text, static_cast<std::size_t>(length)};
}

std::string format_duration(std::int64_t seconds) {
  const char* const sign = seconds < 0 ? "-" : "";
  // In unsigned arithmetic the smallest int64 has a magnitude, too.
  const auto bits = static_cast<unsigned long long>(seconds);
  const unsigned long long size = seconds < 0 ? 0 - bits : bits;
  constexpr unsigned long long k_minute = 60;
  constexpr unsigned long long k_hour = 60 * k_minute;
  constexpr unsigned long long k_whole_day = 24 * k_hour;
  char text[64];
  int length = 0;
  if (size < k_minute) {
    length = std::snprintf(text, sizeof text, "%s%llu s", sign, size);
  } else if (size < k_hour) {
    length = std::snprintf(text, sizeof text, "%s%llu min %02llu s", sign, size / k_minute,
                           size % k_minute);
  } else if (size < k_whole_day) {
    length = std::snprintf(text, sizeof text, "%s%llu h %02llu min", sign, size / k_hour,
                           size % k_hour / k_minute);
  } else {
    length = std::snprintf(text, sizeof text, "%s%llu d %llu h", sign, size / k_whole_day,
                           size % k_whole_day / k_hour);
  }
  return {text, static_cast<std::size_t>(length)};
}

}  // namespace forensics
