// Where gaps, brackets and semicolons stand in 64 bytes of a line, one bit a byte: a whole word is
// passed by one count of zeros, with no branch that its length could mislead.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>

#include "libforensics/received/bytes16.h"

namespace forensics {

// Bits of bytes beyond the end are those of a NUL.
struct ByteMasks {
  std::uint64_t words{0};     // all but gaps (is_gap)
  std::uint64_t specials{0};  // ( ) ; < [ " and the backslash
  std::uint64_t stops{0};     // gaps and specials
};

// Of the `size` bytes at `text`, at most 64.
[[nodiscard]] inline ByteMasks byte_masks(const char* text, std::size_t size) noexcept {
  using namespace bytes16;
  char copy[64] = {};
  if (size < sizeof copy) text = static_cast<const char*>(std::memcpy(copy, text, size));
  std::uint64_t gaps = 0;
  std::uint64_t specials = 0;
  for (unsigned at = 0; at < sizeof copy; at += sizeof(Bytes)) {
    const Bytes bytes = load(text + at);
    gaps |= bits_of(is_gap(bytes)) << at;
    specials |= bits_of(((bytes | all_of(1)) == all_of(')')) | is_between(bytes, ';', '<') |
                        is_between(bytes, '[', '\\') | (bytes == all_of('"')))
                << at;
  }
  return {~gaps, specials, gaps | specials};
}

}  // namespace forensics
