// The words of a date: weekdays, months, zones of RFC 5322.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "libforensics/base/ascii.h"

namespace forensics {

inline constexpr std::array<std::string_view, 7> k_weekdays = {
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};
inline constexpr std::array<std::string_view, 12> k_months = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

// Three letters without regard to case, as a number to switch on; no three bytes but those letters
// give the same number. `word` has at least three bytes.
[[nodiscard]] constexpr std::uint32_t first_three(std::string_view word) noexcept {
  const auto byte = [&](std::size_t at) {
    return static_cast<std::uint32_t>(static_cast<unsigned char>(word[at])) | 0x20U;
  };
  return byte(0) << 16 | byte(1) << 8 | byte(2);
}

struct DateWord {
  enum class Kind : std::uint8_t { other, weekday, month };
  Kind kind{Kind::other};
  int index{-1};         // 0 = Sunday, or 1 = January
  bool full{false};      // longer than three letters
  bool odd_case{false};  // not "Mon", "Monday"
};

// Seconds east of UTC for the names that RFC 5322 4.3 defines, and UTC.
[[nodiscard]] constexpr std::optional<std::int32_t> obsolete_zone_offset(
    std::string_view name) noexcept {
  if (name.size() == 2) {
    if (equals_ignoring_case(name, "UT")) return 0;
    return std::nullopt;
  }
  if (name.size() != 3) return std::nullopt;
  constexpr std::int32_t k_hour = 3600;
  switch (first_three(name)) {
    case first_three("gmt"):
    case first_three("utc"): return 0;
    case first_three("edt"): return -4 * k_hour;
    case first_three("est"):
    case first_three("cdt"): return -5 * k_hour;
    case first_three("cst"):
    case first_three("mdt"): return -6 * k_hour;
    case first_three("mst"):
    case first_three("pdt"): return -7 * k_hour;
    case first_three("pst"): return -8 * k_hour;
    default: return std::nullopt;
  }
}

namespace detail {

// Where three letters lead: 1..12 a month, 101..107 a weekday, 0 neither.
[[nodiscard]] constexpr int word_index(std::uint32_t letters) noexcept {
  switch (letters) {
    case first_three("jan"): return 1;
    case first_three("feb"): return 2;
    case first_three("mar"): return 3;
    case first_three("apr"): return 4;
    case first_three("may"): return 5;
    case first_three("jun"): return 6;
    case first_three("jul"): return 7;
    case first_three("aug"): return 8;
    case first_three("sep"): return 9;
    case first_three("oct"): return 10;
    case first_three("nov"): return 11;
    case first_three("dec"): return 12;
    case first_three("sun"): return 101;
    case first_three("mon"): return 102;
    case first_three("tue"): return 103;
    case first_three("wed"): return 104;
    case first_three("thu"): return 105;
    case first_three("fri"): return 106;
    case first_three("sat"): return 107;
    default: return 0;
  }
}

}  // namespace detail

// A weekday or a month: the English name or its first three letters or more ("Sept").
[[nodiscard]] constexpr DateWord date_word(std::string_view word) noexcept {
  if (word.size() < 3) return {};
  const int found = detail::word_index(first_three(word));
  if (found == 0) return {};
  const bool weekday = found > 100;
  const int index = weekday ? found - 101 : found;
  if (word.size() > 3) {
    const std::string_view name = weekday ? k_weekdays[static_cast<std::size_t>(index)]
                                          : k_months[static_cast<std::size_t>(index) - 1];
    if (!starts_with_ignoring_case(name, word)) return {};
  }
  bool exact = is_upper(word[0]);
  for (const char c : word.substr(1)) exact = exact && is_lower(c);
  return {weekday ? DateWord::Kind::weekday : DateWord::Kind::month, index, word.size() > 3,
          !exact};
}

}  // namespace forensics
