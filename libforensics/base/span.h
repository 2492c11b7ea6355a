// A place in a message: where a fact was read.
//
// Units: bytes from the first byte of the message. 32 bits are enough because
// Limits::max_message_bytes keeps every message below 4 GiB.
#pragma once

#include <cstdint>
#include <string_view>

namespace forensics {

struct Span {
  std::uint32_t offset{0};
  std::uint32_t length{0};

  [[nodiscard]] constexpr std::uint32_t end() const noexcept { return offset + length; }
  [[nodiscard]] constexpr bool empty() const noexcept { return length == 0; }

  // The bytes that this span names. `buffer` is the message the span was made for;
  // the view lives as long as that buffer.
  [[nodiscard]] constexpr std::string_view of(std::string_view buffer) const noexcept {
    return buffer.substr(offset, length);
  }

  friend constexpr bool operator==(const Span&, const Span&) = default;
};

// A span from `begin` up to, not including, `end`.
[[nodiscard]] constexpr Span span_between(std::size_t begin, std::size_t end) noexcept {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end - begin)};
}

// The place of `part` in `whole`; `part` must be a view into `whole`. A view with a null
// pointer, as an unknown fact has, gives the empty span at 0.
[[nodiscard]] inline Span span_in(std::string_view whole, std::string_view part) noexcept {
  if (part.data() == nullptr) return {};
  return {static_cast<std::uint32_t>(part.data() - whole.data()),
          static_cast<std::uint32_t>(part.size())};
}

}  // namespace forensics
