#include "libforensics/dns/internal/wire_cursor.h"

#include "libforensics/dns/name.h"
#include "libforensics/dns/wire.h"

namespace forensics::internal {
namespace {

std::uint32_t byte_at(std::string_view bytes, std::size_t at) noexcept {
  return static_cast<unsigned char>(bytes[at]);
}

}  // namespace

std::optional<std::string_view> WireCursor::bytes(std::size_t size) noexcept {
  if (size > left()) {
    at_ = message_.size();
    cut_off_ = true;
    return std::nullopt;
  }
  const std::string_view out = message_.substr(at_, size);
  at_ += size;
  return out;
}

std::optional<std::uint8_t> WireCursor::u8() noexcept {
  const auto read = bytes(1);
  if (!read) return std::nullopt;
  return static_cast<std::uint8_t>(byte_at(*read, 0));
}

std::optional<std::uint16_t> WireCursor::u16() noexcept {
  const auto read = bytes(2);
  if (!read) return std::nullopt;
  return static_cast<std::uint16_t>(byte_at(*read, 0) << 8U | byte_at(*read, 1));
}

std::optional<std::uint32_t> WireCursor::u32() noexcept {
  const auto read = bytes(4);
  if (!read) return std::nullopt;
  return byte_at(*read, 0) << 24U | byte_at(*read, 1) << 16U | byte_at(*read, 2) << 8U |
         byte_at(*read, 3);
}

std::optional<std::string> WireCursor::name() {
  std::string out;
  std::size_t wire_bytes = 1;  // the root's
  std::size_t pointers = 0;
  std::size_t place = at_;
  std::size_t start = at_;  // of the labels since the last pointer
  std::optional<std::size_t> resume;
  while (true) {
    if (place >= message_.size()) return null(true);
    const std::uint32_t head = byte_at(message_, place);
    if (head == 0) break;
    if ((head & 0xC0U) == 0xC0U) {
      if (place + 1 >= message_.size()) return null(true);
      const std::size_t target = (head & 0x3FU) << 8U | byte_at(message_, place + 1);
      if (target >= start || ++pointers > k_max_wire_pointers) return null(false);
      if (!resume) resume = place + 2;
      place = start = target;
      continue;
    }
    if (head > k_max_label_bytes) return null(false);
    if (place + 1 + head > message_.size()) return null(true);
    wire_bytes += 1 + head;
    if (wire_bytes > k_max_wire_name_bytes) return null(false);
    append_label(out, message_.substr(place + 1, head));
    place += 1 + head;
  }
  at_ = resume ? *resume : place + 1;
  return out;
}

}  // namespace forensics::internal
