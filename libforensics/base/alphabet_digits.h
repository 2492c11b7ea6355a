// Numbers written in the digits of an alphabet: base 36, 52, 60, 62.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>

namespace forensics {

inline constexpr std::string_view k_base62 =
    "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
inline constexpr std::string_view k_base36 = k_base62.substr(0, 36);
// Without vowels, so that no number is a word.
inline constexpr std::string_view k_base52 = "0123456789BCDFGHJKLMNPQRSTVWXYZbcdfghjklmnpqrstvwxyz";

// Most significant digit first, in the digits of `alphabet`, case exact. Null when `text` is empty,
// holds another character or does not fit 64 bits.
[[nodiscard]] constexpr std::optional<std::uint64_t> read_digits(
    std::string_view text, std::string_view alphabet) noexcept {
  if (text.empty()) return std::nullopt;
  std::uint64_t value = 0;
  for (const char c : text) {
    const std::size_t digit = alphabet.find(c);
    if (digit == std::string_view::npos) return std::nullopt;
    if (value > (std::numeric_limits<std::uint64_t>::max() - digit) / alphabet.size())
      return std::nullopt;
    value = value * alphabet.size() + digit;
  }
  return value;
}

}  // namespace forensics
