// Byte classes and case folding for protocol text. Locale-free: mail syntax is ASCII whatever the
// machine's locale says.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace forensics {

[[nodiscard]] constexpr bool is_digit(char c) noexcept {
  return c >= '0' && c <= '9';
}
[[nodiscard]] constexpr bool is_upper(char c) noexcept {
  return c >= 'A' && c <= 'Z';
}
[[nodiscard]] constexpr bool is_lower(char c) noexcept {
  return c >= 'a' && c <= 'z';
}
[[nodiscard]] constexpr bool is_alpha(char c) noexcept {
  return is_upper(c) || is_lower(c);
}
[[nodiscard]] constexpr bool is_alnum(char c) noexcept {
  return is_alpha(c) || is_digit(c);
}
[[nodiscard]] constexpr bool is_blank(char c) noexcept {
  return c == ' ' || c == '\t';
}
// Blanks and line ends, as they occur inside a folded field value.
[[nodiscard]] constexpr bool is_space(char c) noexcept {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}
[[nodiscard]] constexpr bool is_eight_bit(char c) noexcept {
  return (static_cast<unsigned char>(c) & 0x80U) != 0;
}
[[nodiscard]] constexpr bool is_control(char c) noexcept {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x20 || byte == 0x7F;
}

[[nodiscard]] constexpr char to_lower(char c) noexcept {
  return is_upper(c) ? static_cast<char>(c + 32) : c;
}

namespace detail {

inline constexpr std::array<signed char, 256> k_hex_values = [] {
  std::array<signed char, 256> out{};
  out.fill(-1);
  for (unsigned value = 0; value < 16; ++value) {
    out[static_cast<unsigned char>("0123456789abcdef"[value])] = static_cast<signed char>(value);
    out[static_cast<unsigned char>("0123456789ABCDEF"[value])] = static_cast<signed char>(value);
  }
  return out;
}();

}  // namespace detail

// 0..15, or -1.
[[nodiscard]] constexpr int hex_value(char c) noexcept {
  return detail::k_hex_values[static_cast<unsigned char>(c)];
}

[[nodiscard]] constexpr bool equals_ignoring_case(std::string_view a, std::string_view b) noexcept {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (a[i] != b[i] && to_lower(a[i]) != to_lower(b[i])) return false;
  }
  return true;
}

// The order of tables that are sorted by small letters.
[[nodiscard]] constexpr bool less_ignoring_case(std::string_view a, std::string_view b) noexcept {
  return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) {
    return static_cast<unsigned char>(to_lower(x)) < static_cast<unsigned char>(to_lower(y));
  });
}

[[nodiscard]] constexpr bool starts_with_ignoring_case(std::string_view text,
                                                       std::string_view prefix) noexcept {
  return text.size() >= prefix.size() &&
         equals_ignoring_case(text.substr(0, prefix.size()), prefix);
}

[[nodiscard]] constexpr bool ends_with_ignoring_case(std::string_view text,
                                                     std::string_view suffix) noexcept {
  return text.size() >= suffix.size() &&
         equals_ignoring_case(text.substr(text.size() - suffix.size()), suffix);
}

// Offset of the first occurrence, or npos. `needle` must not be empty.
[[nodiscard]] constexpr std::size_t find_ignoring_case(std::string_view text,
                                                       std::string_view needle,
                                                       std::size_t from = 0) noexcept {
  for (std::size_t i = from; i + needle.size() <= text.size(); ++i) {
    if (equals_ignoring_case(text.substr(i, needle.size()), needle)) return i;
  }
  return std::string_view::npos;
}

[[nodiscard]] constexpr std::string_view trim(std::string_view text) noexcept {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

[[nodiscard]] inline std::string to_lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = to_lower(c);
  return out;
}

}  // namespace forensics
