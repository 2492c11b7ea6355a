// One fast look at many bytes: is anything odd among them at all?
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace forensics::internal {

struct OddBytes {
  bool eight_bit{false};
  bool nul{false};
  bool bare_cr{false};  // a CR whose next byte is no LF; the last byte counts as one

  [[nodiscard]] bool any() const noexcept { return eight_bit || nul || bare_cr; }
};

// Without branches, in blocks of fixed size, so that compilers make vector code of it.
[[nodiscard]] inline OddBytes find_odd_bytes(std::string_view text) noexcept {
  constexpr std::size_t k_block = 64;
  std::uint8_t bits = 0;
  std::uint8_t nul = 0;
  std::uint8_t cr = 0;
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  std::size_t at = 0;
  for (; at + k_block < text.size(); at += k_block) {
    for (std::size_t i = at; i < at + k_block; ++i) {
      bits = static_cast<std::uint8_t>(bits | bytes[i]);
      nul = static_cast<std::uint8_t>(nul | (bytes[i] == 0 ? 1U : 0U));
      cr = static_cast<std::uint8_t>(
          cr | ((bytes[i] == '\r' ? 1U : 0U) & (bytes[i + 1] != '\n' ? 1U : 0U)));
    }
  }
  for (; at < text.size(); ++at) {
    bits = static_cast<std::uint8_t>(bits | bytes[at]);
    nul = static_cast<std::uint8_t>(nul | (bytes[at] == 0 ? 1U : 0U));
    const bool before_lf = at + 1 < text.size() && bytes[at + 1] == '\n';
    if (bytes[at] == '\r' && !before_lf) cr = 1;
  }
  return {(bits & 0x80U) != 0, nul != 0, cr != 0};
}

}  // namespace forensics::internal
