// The calendar that the queue ids of sendmail 8.10 and later begin with, which FortiMail has kept.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "libforensics/clocks/digits.h"

namespace forensics {

inline constexpr std::string_view k_base60 =
    "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwx";

// Y M D h m s, one digit of base 60 each (UTC; month and year from 0), of the first six bytes.
// Sixty years share a digit; mail is not older than 1990. Null when they are no date.
[[nodiscard]] inline std::optional<Instant> read_sendmail_time(std::string_view id) noexcept {
  std::array<unsigned, 6> part{};
  if (id.size() < part.size()) return std::nullopt;
  for (std::size_t i = 0; i < part.size(); ++i) {
    const std::size_t digit = k_base60.find(id[i]);
    if (digit == std::string_view::npos) return std::nullopt;
    part[i] = static_cast<unsigned>(digit);
  }
  std::int64_t year = 1900 + static_cast<std::int64_t>(part[0]);
  while (year < 1990) year += 60;
  return civil_instant(year, part[1] + 1, part[2], part[3], part[4], part[5]);
}

}  // namespace forensics
