// Hexadecimal numbers whose last digit stands first.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "libforensics/base/ascii.h"

namespace forensics {

// Either case. Null when `text` is empty, longer than 16 or holds another character.
[[nodiscard]] constexpr std::optional<std::uint64_t> read_hex_backwards(
    std::string_view text) noexcept {
  if (text.empty() || text.size() > 16) return std::nullopt;
  std::uint64_t value = 0;
  for (std::size_t i = text.size(); i > 0; --i) {
    const int digit = hex_value(text[i - 1]);
    if (digit < 0) return std::nullopt;
    value = value << 4U | static_cast<std::uint64_t>(digit);
  }
  return value;
}

}  // namespace forensics
