// What an identifier looks like at a glance, as one word of bits: a decoder names what its ids have
// (Decoder::wants), and no other id costs it more than a comparison.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "libforensics/base/ascii.h"

namespace forensics {

using IdTraits = std::uint16_t;

namespace id_has {
inline constexpr IdTraits nothing = 0;
inline constexpr IdTraits dot = 1U << 0U;
inline constexpr IdTraits dash = 1U << 1U;
inline constexpr IdTraits underscore = 1U << 2U;
inline constexpr IdTraits dollar = 1U << 3U;
inline constexpr IdTraits slash = 1U << 4U;
inline constexpr IdTraits tilde = 1U << 5U;
inline constexpr IdTraits letter_z = 1U << 6U;      // the small one
inline constexpr IdTraits digit_first = 1U << 7U;   // it begins with a digit,
inline constexpr IdTraits number_first = 1U << 8U;  // with nine or more: a time, in most ids
}  // namespace id_has

namespace detail {

inline constexpr std::array<IdTraits, 256> k_traits_of_byte = [] {
  std::array<IdTraits, 256> out{};
  out['.'] = id_has::dot;
  out['-'] = id_has::dash;
  out['_'] = id_has::underscore;
  out['$'] = id_has::dollar;
  out['/'] = id_has::slash;
  out['~'] = id_has::tilde;
  out['z'] = id_has::letter_z;
  return out;
}();

}  // namespace detail

[[nodiscard]] constexpr IdTraits id_traits_of(std::string_view id) noexcept {
  constexpr std::size_t k_number = 9;
  std::size_t digits = 0;
  while (digits < id.size() && digits < k_number && is_digit(id[digits])) ++digits;
  unsigned out = id_has::nothing;
  if (digits > 0) out |= id_has::digit_first;
  if (digits == k_number) out |= id_has::number_first;
  for (const char c : id.substr(digits)) {
    out |= detail::k_traits_of_byte[static_cast<unsigned char>(c)];
  }
  return static_cast<IdTraits>(out);
}

}  // namespace forensics
