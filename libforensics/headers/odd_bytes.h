// One fast look at many bytes: is anything odd among them at all?
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace forensics::internal {

// Each member is non-zero when such a byte was met.
struct OddBytes {
  std::uint8_t eight_bit{0};
  std::uint8_t nul{0};
  std::uint8_t bare_cr{0};  // a CR whose next byte is no LF; the last byte has no next

  [[nodiscard]] bool any() const noexcept { return (eight_bit | nul | bare_cr) != 0; }
};

// Looks at exactly `Size` bytes and at the one behind them. No branch and a fixed number of steps,
// so that compilers make vector code of it.
template <std::size_t Size>
void look_at_block(const std::uint8_t* bytes, OddBytes& odd) noexcept {
  std::uint8_t bits = 0;
  std::uint8_t nul = 0;
  std::uint8_t cr = 0;
  for (std::size_t i = 0; i < Size; ++i) {
    const std::uint8_t byte = bytes[i];
    bits = static_cast<std::uint8_t>(bits | byte);
    nul = static_cast<std::uint8_t>(nul | (byte == 0 ? 0xFF : 0));
    cr = static_cast<std::uint8_t>(cr |
                                   ((byte == '\r' ? 0xFF : 0) & (bytes[i + 1] != '\n' ? 0xFF : 0)));
  }
  odd.eight_bit = static_cast<std::uint8_t>(odd.eight_bit | (bits & 0x80U));
  odd.nul = static_cast<std::uint8_t>(odd.nul | nul);
  odd.bare_cr = static_cast<std::uint8_t>(odd.bare_cr | cr);
}

[[nodiscard]] inline OddBytes find_odd_bytes(std::string_view text) noexcept {
  OddBytes odd;
  const auto* at = reinterpret_cast<const std::uint8_t*>(text.data());
  std::size_t left = text.size();
  for (; left > 1024; at += 1024, left -= 1024) look_at_block<1024>(at, odd);
  for (; left > 32; at += 32, left -= 32) look_at_block<32>(at, odd);
  for (; left > 1; ++at, --left) look_at_block<1>(at, odd);
  if (left == 1) {
    const std::uint8_t pair[] = {*at, 0};
    look_at_block<1>(pair, odd);
  }
  return odd;
}

}  // namespace forensics::internal
