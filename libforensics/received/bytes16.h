// 16 bytes of a line that are compared at once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>

namespace forensics::bytes16 {

using Bytes = std::uint8_t __attribute__((vector_size(16)));
using Bools = std::int8_t __attribute__((vector_size(16)));  // true is all bits of a byte

[[nodiscard]] inline Bytes load(const char* text) noexcept {
  Bytes bytes;
  std::memcpy(&bytes, text, sizeof bytes);
  return bytes;
}

// One bit a byte, the first byte lowest.
[[nodiscard]] inline std::uint64_t bits_of(Bools bools) noexcept {
#if defined(__SSE2__)
  using Chars = char __attribute__((vector_size(16)));
  const int bits = __builtin_ia32_pmovmskb128(__builtin_bit_cast(Chars, bools));
  return static_cast<std::uint64_t>(bits);
#else
  std::uint64_t bits = 0;
  for (std::size_t i = 0; i < 16; ++i) bits |= static_cast<std::uint64_t>(bools[i] & 1) << i;
  return bits;
#endif
}

[[nodiscard]] inline Bytes all_of(int c) noexcept {
  return Bytes{} + static_cast<std::uint8_t>(c);
}

[[nodiscard]] inline Bools is_between(Bytes bytes, char first, char last) noexcept {
  return bytes - all_of(first) <= all_of(last - first);
}

// As is_gap(char) of words.h.
[[nodiscard]] inline Bools is_gap(Bytes bytes) noexcept {
  return (bytes == all_of(' ')) | is_between(bytes, '\t', '\r');
}

}  // namespace forensics::bytes16
