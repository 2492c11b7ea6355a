// Where gaps, brackets and semicolons stand in 64 bytes of a line, one bit a byte: a whole word is
// passed by one count of zeros, with no branch that its length could mislead.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>

namespace forensics {

// Bits of bytes beyond the end are those of a NUL.
struct ByteMasks {
  std::uint64_t words{0};     // all but gaps (is_gap)
  std::uint64_t specials{0};  // ( ) ; < [ " and the backslash
  std::uint64_t stops{0};     // gaps and specials
};

namespace detail {

// 16 bytes that are compared at once; in the answer, true is all bits of a byte.
using Bytes16 = std::uint8_t __attribute__((vector_size(16)));
using Bools16 = std::int8_t __attribute__((vector_size(16)));

[[nodiscard]] inline std::uint64_t bits_of(Bools16 bools) noexcept {
#if defined(__SSE2__)
  using Chars16 = char __attribute__((vector_size(16)));
  const int bits = __builtin_ia32_pmovmskb128(__builtin_bit_cast(Chars16, bools));
  return static_cast<std::uint64_t>(bits);
#else
  std::uint64_t bits = 0;
  for (std::size_t i = 0; i < 16; ++i) bits |= static_cast<std::uint64_t>(bools[i] & 1) << i;
  return bits;
#endif
}

[[nodiscard]] inline Bytes16 all_of(int c) noexcept {
  return Bytes16{} + static_cast<std::uint8_t>(c);
}

[[nodiscard]] inline Bools16 is_between(Bytes16 bytes, char first, char last) noexcept {
  return bytes - all_of(first) <= all_of(last - first);
}

}  // namespace detail

// Of the `size` bytes at `text`, at most 64.
[[nodiscard]] inline ByteMasks byte_masks(const char* text, std::size_t size) noexcept {
  using detail::all_of, detail::bits_of, detail::is_between;
  char copy[64] = {};
  if (size < sizeof copy) text = static_cast<const char*>(std::memcpy(copy, text, size));
  std::uint64_t gaps = 0;
  std::uint64_t specials = 0;
  for (unsigned at = 0; at < sizeof copy; at += sizeof(detail::Bytes16)) {
    detail::Bytes16 bytes;
    std::memcpy(&bytes, text + at, sizeof bytes);
    gaps |= bits_of((bytes == all_of(' ')) | is_between(bytes, '\t', '\r')) << at;
    specials |= bits_of(((bytes | all_of(1)) == all_of(')')) | is_between(bytes, ';', '<') |
                        is_between(bytes, '[', '\\') | (bytes == all_of('"')))
                << at;
  }
  return {~gaps, specials, gaps | specials};
}

}  // namespace forensics
