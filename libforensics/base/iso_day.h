// A day as tables of facts write it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "libforensics/base/instant.h"

namespace forensics {

// Midnight UTC of "2001-09-08", in seconds. The text is one of a table that cmake has read.
[[nodiscard]] constexpr std::int64_t iso_day_seconds(std::string_view iso) noexcept {
  const auto number = [iso](std::size_t at, std::size_t size) {
    std::uint16_t out = 0;
    for (const char c : iso.substr(at, size))
      out = static_cast<std::uint16_t>(out * 10 + (c - '0'));
    return out;
  };
  return 86'400 * days_from_civil({number(0, 4), static_cast<std::uint8_t>(number(5, 2)),
                                   static_cast<std::uint8_t>(number(8, 2))});
}

}  // namespace forensics
