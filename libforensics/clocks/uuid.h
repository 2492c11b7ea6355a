// A UUID taken apart. RFC 9562.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "libforensics/base/ascii.h"
#include "libforensics/base/instant.h"
#include "libforensics/clocks/digits.h"

namespace forensics {

struct Uuid {
  std::uint64_t high{0};
  std::uint64_t low{0};
};

// "f8c71a8e-4406-11f0-a6ce-005056886d57", or the same without hyphens; either case.
[[nodiscard]] constexpr std::optional<Uuid> read_uuid(std::string_view text) noexcept {
  const bool hyphens = text.size() == 36;
  if (!hyphens && text.size() != 32) return std::nullopt;
  std::array<std::uint64_t, 2> half{};
  std::size_t digit = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (hyphens && (i == 8 || i == 13 || i == 18 || i == 23)) {
      if (text[i] != '-') return std::nullopt;
      continue;
    }
    const int value = hex_value(text[i]);
    if (value < 0) return std::nullopt;
    std::uint64_t& into = half[digit++ / 16];
    into = into << 4U | static_cast<std::uint64_t>(value);
  }
  return Uuid{half[0], half[1]};
}

// The version, or 0 when the variant is not that of the RFC.
[[nodiscard]] constexpr unsigned uuid_version(const Uuid& uuid) noexcept {
  return uuid.low >> 62U == 2 ? static_cast<unsigned>(uuid.high >> 12U & 0xFU) : 0;
}

// The instant of versions 1, 6 and 7; null for all others.
[[nodiscard]] inline std::optional<Instant> uuid_instant(const Uuid& uuid) noexcept {
  const std::uint64_t tail = uuid.high & 0xFFFU;
  switch (uuid_version(uuid)) {
    case 1:
      return from_uuid_ticks(tail << 48U | (uuid.high >> 16U & 0xFFFFU) << 32U | uuid.high >> 32U);
    case 6: return from_uuid_ticks(uuid.high >> 16U << 12U | tail);
    case 7: return from_epoch_ms(static_cast<std::int64_t>(uuid.high >> 16U));
    default: return std::nullopt;
  }
}

// Whether the last twelve digits of version 1 or 6 can be a network card's address: programs that
// do not want to tell it set the multicast bit.
[[nodiscard]] constexpr bool uuid_names_card(const Uuid& uuid) noexcept {
  return (uuid.low >> 40U & 1U) == 0;
}

}  // namespace forensics
