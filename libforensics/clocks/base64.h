// Base 64 of identifiers, read without allocating. RFC 4648 4 and 5: both alphabets, padding
// optional, blanks and folds passed over.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "libforensics/base/ascii.h"

namespace forensics {

// 0..63, or -1.
[[nodiscard]] constexpr int base64_value(char c) noexcept {
  if (is_upper(c)) return c - 'A';
  if (is_lower(c)) return c - 'a' + 26;
  if (is_digit(c)) return c - '0' + 52;
  if (c == '+' || c == '-') return 62;
  return c == '/' || c == '_' ? 63 : -1;
}

// How many bytes `text` stands for; the first of them go into `out`, as many as fit. Null when a
// character is of neither alphabet or a lone digit is left over.
[[nodiscard]] constexpr std::optional<std::size_t> read_base64(
    std::string_view text, std::span<std::uint8_t> out) noexcept {
  std::uint32_t bits = 0;
  unsigned held = 0;
  std::size_t count = 0;
  bool padded = false;
  for (const char c : text) {
    if (is_space(c)) continue;
    if (c == '=') {
      padded = true;
      continue;
    }
    const int value = base64_value(c);
    if (value < 0 || padded) return std::nullopt;
    bits = (bits << 6U | static_cast<std::uint32_t>(value)) & 0xFFFFU;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    if (count < out.size()) out[count] = static_cast<std::uint8_t>(bits >> held & 0xFFU);
    ++count;
  }
  if (held == 6) return std::nullopt;
  return count;
}

}  // namespace forensics
