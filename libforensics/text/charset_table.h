// The charsets of mail: standard name, ICU converter, kind. Internal to text/.
#pragma once

#include <cstdint>
#include <string_view>

namespace forensics::charset_table {

enum class CharsetKind : std::uint8_t {
  utf8,
  us_ascii,
  single_byte,  // ASCII below 128, one byte a character above
  double_byte,  // ASCII below 128 at a character's start, two or more bytes above
  stateful,     // escape sequences within 7 bits
  utf7,
  wide,   // two bytes a unit: ASCII bytes are not characters
  other,  // known to ICU only; nothing is assumed about its bytes
};

struct Charset {
  std::string_view name;       // standard name
  std::string_view converter;  // what ucnv_open is given; NUL-terminated; empty: none is needed
  CharsetKind kind{CharsetKind::other};
};

// The charset of a label in reduced form (lower case, ASCII letters and digits only); null when
// the table has none.
[[nodiscard]] const Charset* find(std::string_view reduced_label) noexcept;

}  // namespace forensics::charset_table
