#include "libforensics/clocks/digits.h"

#include <algorithm>
#include <limits>

#include "libforensics/base/ascii.h"

namespace forensics {
namespace {

constexpr std::int64_t k_filetime_epoch_s = -11'644'473'600;  // 1601-01-01
constexpr std::int64_t k_dotnet_epoch_s = -62'135'596'800;    // 0001-01-01
constexpr std::int64_t k_uuid_epoch_s = -12'219'292'800;      // 1582-10-15
constexpr std::uint64_t k_ticks_a_second = 10'000'000;

Instant from_ticks(std::uint64_t ticks, std::int64_t epoch_s) noexcept {
  return {static_cast<std::int64_t>(ticks / k_ticks_a_second) + epoch_s,
          static_cast<std::uint32_t>(ticks % k_ticks_a_second * 100)};
}

Instant from_fraction(std::int64_t count, std::int64_t per_second) noexcept {
  std::int64_t seconds = count / per_second;
  std::int64_t rest = count % per_second;
  if (rest < 0) {
    --seconds;
    rest += per_second;
  }
  return {seconds, static_cast<std::uint32_t>(rest * (1'000'000'000 / per_second))};
}

unsigned two_digits(std::string_view digits, std::size_t at) noexcept {
  return static_cast<unsigned>(digits[at] - '0') * 10 + static_cast<unsigned>(digits[at + 1] - '0');
}

template <class Test>
bool all_of(std::string_view text, Test test) noexcept {
  return !text.empty() && std::all_of(text.begin(), text.end(), test);
}

}  // namespace

std::optional<std::uint64_t> read_decimal(std::string_view text) noexcept {
  constexpr std::uint64_t k_most = std::numeric_limits<std::uint64_t>::max();
  constexpr std::size_t k_safe = 19;  // so many digits fit
  if (text.empty()) return std::nullopt;
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!is_digit(text[i])) return std::nullopt;
    const auto digit = static_cast<std::uint64_t>(text[i] - '0');
    if (i >= k_safe && value > (k_most - digit) / 10) return std::nullopt;
    value = value * 10 + digit;
  }
  return value;
}

std::optional<std::uint64_t> read_hex(std::string_view text) noexcept {
  if (text.empty() || text.size() > 16) return std::nullopt;
  std::uint64_t value = 0;
  for (const char c : text) {
    const int digit = hex_value(c);
    if (digit < 0) return std::nullopt;
    value = value << 4U | static_cast<std::uint64_t>(digit);
  }
  return value;
}

bool is_all_digits(std::string_view text) noexcept {
  return all_of(text, [](char c) { return is_digit(c); });
}

bool is_lower_hex(std::string_view text) noexcept {
  return all_of(text, [](char c) { return is_digit(c) || (c >= 'a' && c <= 'f'); });
}

bool is_upper_hex(std::string_view text) noexcept {
  return all_of(text, [](char c) { return is_digit(c) || (c >= 'A' && c <= 'F'); });
}

bool is_hex(std::string_view text) noexcept {
  return all_of(text, [](char c) { return hex_value(c) >= 0; });
}

std::optional<Instant> civil_instant(std::int64_t year, unsigned month, unsigned day, unsigned hour,
                                     unsigned minute, unsigned second) noexcept {
  if (year < 0 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31)
    return std::nullopt;
  if (hour > 23 || minute > 59 || second > 60) return std::nullopt;
  const CivilDate date{static_cast<std::int32_t>(year), static_cast<std::uint8_t>(month),
                       static_cast<std::uint8_t>(day)};
  const std::int64_t days = days_from_civil(date);
  // Only a day behind the 28th may be none of its month.
  if (day > 28 && civil_from_days(days) != date) return std::nullopt;
  const std::int64_t minutes = days * 1'440 + std::int64_t{hour} * 60 + minute;
  return Instant{minutes * 60 + second, 0};
}

std::optional<Instant> read_calendar(std::string_view digits) noexcept {
  if (!is_all_digits(digits)) return std::nullopt;
  const bool short_year =
      digits.size() == 12 && digits.substr(0, 2) != "19" && digits.substr(0, 2) != "20";
  if (digits.size() != 8 && digits.size() != 12 && digits.size() != 14) return std::nullopt;
  const std::size_t at = short_year ? 2 : 4;
  const std::int64_t tail = two_digits(digits, at - 2);
  const std::int64_t year = short_year ? tail + (tail < 70 ? 2000 : 1900)
                                       : std::int64_t{two_digits(digits, 0)} * 100 + tail;
  const auto part = [&](std::size_t skip) {
    return at + skip + 2 <= digits.size() ? two_digits(digits, at + skip) : 0U;
  };
  return civil_instant(year, part(0), part(2), part(4), part(6), part(8));
}

std::optional<Instant> read_calendar_minute(std::string_view digits) noexcept {
  const bool has_century = digits.starts_with("19") || digits.starts_with("20");
  return digits.size() == 12 && has_century ? read_calendar(digits) : std::nullopt;
}

Instant from_epoch_s(std::int64_t seconds) noexcept {
  return {seconds, 0};
}

Instant from_epoch_ms(std::int64_t milliseconds) noexcept {
  return from_fraction(milliseconds, 1'000);
}

Instant from_epoch_us(std::int64_t microseconds) noexcept {
  return from_fraction(microseconds, 1'000'000);
}

Instant from_filetime(std::uint64_t ticks) noexcept {
  return from_ticks(ticks, k_filetime_epoch_s);
}

Instant from_dotnet_ticks(std::uint64_t ticks) noexcept {
  return from_ticks(ticks, k_dotnet_epoch_s);
}

Instant from_uuid_ticks(std::uint64_t ticks) noexcept {
  return from_ticks(ticks, k_uuid_epoch_s);
}

bool is_mail_era(Instant instant) noexcept {
  constexpr std::int64_t k_first = 631'152'000;   // 1990-01-01
  constexpr std::int64_t k_last = 4'102'444'800;  // 2100-01-01
  return instant.seconds >= k_first && instant.seconds < k_last;
}

}  // namespace forensics
