// Reads numbers, bytes and names of a DNS message from front to back, never past its end.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace forensics::internal {

class WireCursor {
 public:
  explicit WireCursor(std::string_view message) noexcept : message_(message) {}

  [[nodiscard]] std::size_t at() const noexcept { return at_; }
  [[nodiscard]] std::size_t left() const noexcept { return message_.size() - at_; }
  // Whether the last null came from the end of the message, not from what stands there.
  [[nodiscard]] bool cut_off() const noexcept { return cut_off_; }
  // `place` lies within the message.
  void move_to(std::size_t place) noexcept { at_ = place; }

  // Null when the message ends first; then nothing is left.
  std::optional<std::string_view> bytes(std::size_t size) noexcept;
  std::optional<std::uint8_t> u8() noexcept;
  std::optional<std::uint16_t> u16() noexcept;
  std::optional<std::uint32_t> u32() noexcept;

  // A name that may end in pointers, as canonical text (dns/name.h). Each pointer must lead to
  // before the labels that it follows, so that no loop is possible. RFC 1035 4.1.4.
  std::optional<std::string> name();

 private:
  std::optional<std::string> null(bool cut_off) noexcept {
    cut_off_ = cut_off;
    return std::nullopt;
  }

  std::string_view message_;
  std::size_t at_{0};
  bool cut_off_{false};
};

}  // namespace forensics::internal
