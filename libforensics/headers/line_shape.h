// What one header line looks like, by itself.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "libforensics/headers/field_name.h"

namespace forensics::internal {

enum class LineShape : std::uint8_t {
  field,          // name [blanks] ":"
  continuation,   // begins with a blank
  from_line,      // "From " and no colon next
  quoted_from,    // ">From "
  no_name,        // ":" first
  blank_in_name,  // words, then a colon
  no_colon,       // anything else, and "https://..."
};

struct ShapedLine {
  LineShape shape{LineShape::no_colon};
  std::size_t name_end{0};  // for a field, from the line's begin
  std::size_t colon{0};
  bool odd_name{false};  // the name holds control or 8-bit bytes
};

// `line` has no line ending and is not empty. Linear.
[[nodiscard]] ShapedLine shape_of(std::string_view line) noexcept;

// Whether `line` opens a field of a listed name or of an "X-" name.
[[nodiscard]] bool opens_known_field(std::string_view line) noexcept;

// Bytes that RFC 5322 2.2 allows in a name: 33..126 without the colon.
[[nodiscard]] constexpr bool is_name_byte(char c) noexcept {
  return c > 32 && c < 127 && c != ':';
}

}  // namespace forensics::internal
