// A constant table of networks with "most specific wins" lookup, built and checked by the compiler.
//
// The rows come out of data/*.csv as text (cmake/EmbedTable.cmake). A row that is no network, that
// has host bits set, that stands out of order or twice, does not compile.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string_view>

#include "libforensics/base/ascii.h"
#include "libforensics/base/ip_address.h"

namespace forensics::detail {

// An address as a number; all of IPv4 sorts before all of IPv6.
struct AddressKey {
  bool v6{false};
  std::uint64_t high{0};  // the first 64 bits; an IPv4 address fills the upper half
  std::uint64_t low{0};

  friend constexpr bool operator==(const AddressKey&, const AddressKey&) = default;
  friend constexpr bool operator<(const AddressKey& a, const AddressKey& b) noexcept {
    if (a.v6 != b.v6) return b.v6;
    return a.high != b.high ? a.high < b.high : a.low < b.low;
  }
};

[[nodiscard]] constexpr AddressKey key_of(const IpAddress& address) noexcept {
  if (address.is_v4()) return {false, std::uint64_t{address.v4_value()} << 32, 0};
  AddressKey key{true, 0, 0};
  for (std::size_t i = 0; i < 8; ++i) {
    key.high = key.high << 8 | address.bytes()[i];
    key.low = key.low << 8 | address.bytes()[i + 8];
  }
  return key;
}

// The first address of the network of `prefix` bits that `key` lies in.
[[nodiscard]] constexpr AddressKey masked(AddressKey key, unsigned prefix) noexcept {
  constexpr auto upper_bits = [](unsigned count) {
    return count == 0 ? std::uint64_t{0} : ~std::uint64_t{0} << (64 - count);
  };
  key.high &= upper_bits(prefix < 64 ? prefix : 64);
  key.low &= upper_bits(prefix < 64 ? 0 : prefix - 64);
  return key;
}

[[nodiscard]] constexpr unsigned parse_number(std::string_view digits, unsigned base,
                                              unsigned most) {
  if (digits.empty() || digits.size() > 4) throw std::invalid_argument("not a number");
  unsigned value = 0;
  for (const char c : digits) {
    const int digit = hex_value(c);
    if (digit < 0 || digit >= static_cast<int>(base)) throw std::invalid_argument("not a digit");
    value = value * base + static_cast<unsigned>(digit);
  }
  if (value > most) throw std::invalid_argument("number too large");
  return value;
}

// The same texts as IpAddress::parse reads, less the dotted tail of an IPv6 address, at compile
// time.
[[nodiscard]] constexpr IpAddress parse_address_literal(std::string_view text) {
  const bool v6 = text.find(':') != std::string_view::npos;
  const char separator = v6 ? ':' : '.';
  std::array<std::uint8_t, 16> bytes{};
  std::size_t filled = 0;
  std::size_t gap = 16;  // where the zeros of "::" go
  if (text.substr(0, 2) == "::") {
    gap = 0;
    text.remove_prefix(2);
  }
  while (!text.empty()) {
    const std::size_t end = text.find(separator);
    const std::string_view part = text.substr(0, end);
    if (filled == (v6 ? 16U : 4U)) throw std::invalid_argument("too many parts");
    if (v6) {
      const unsigned group = parse_number(part, 16, 0xFFFF);
      bytes[filled++] = static_cast<std::uint8_t>(group >> 8);
      bytes[filled++] = static_cast<std::uint8_t>(group & 0xFF);
    } else {
      bytes[filled++] = static_cast<std::uint8_t>(parse_number(part, 10, 255));
    }
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 1);
    if (v6 && !text.empty() && text.front() == ':') {
      if (gap != 16) throw std::invalid_argument("two gaps");
      gap = filled;
      text.remove_prefix(1);
    } else if (text.empty()) {
      throw std::invalid_argument("ends in a separator");
    }
  }
  if (!v6) {
    if (filled != 4) throw std::invalid_argument("not four octets");
    return IpAddress::from_v4(static_cast<std::uint32_t>(bytes[0]) << 24 |
                              static_cast<std::uint32_t>(bytes[1]) << 16 |
                              static_cast<std::uint32_t>(bytes[2]) << 8 | bytes[3]);
  }
  if ((gap == 16) != (filled == 16)) throw std::invalid_argument("not eight groups");
  for (std::size_t i = filled; i > gap; --i) {
    bytes[16 - filled + i - 1] = bytes[i - 1];
    if (filled < 16) bytes[i - 1] = 0;
  }
  return IpAddress::from_v6(bytes);
}

[[nodiscard]] constexpr IpNetwork parse_network_literal(std::string_view text) {
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos) throw std::invalid_argument("no prefix length");
  const IpAddress base = parse_address_literal(text.substr(0, slash));
  const unsigned prefix = parse_number(text.substr(slash + 1), 10, base.is_v4() ? 32 : 128);
  if (masked(key_of(base), prefix) != key_of(base)) throw std::invalid_argument("host bits set");
  return {base, static_cast<std::uint8_t>(prefix)};
}

// Rows need a member `network`. They must be sorted by first address, then prefix length: then
// the last row at or before an address, or one of the rows around that row, is the answer.
template <class Row, std::size_t N>
class RangeTable {
 public:
  constexpr explicit RangeTable(const std::array<Row, N>& rows) : rows_(rows) {
    for (std::size_t i = 0; i < N; ++i) {
      first_[i] = key_of(rows_[i].network.base);
      if (i > 0 &&
          (first_[i] < first_[i - 1] || (first_[i] == first_[i - 1] &&
                                         rows_[i].network.prefix <= rows_[i - 1].network.prefix))) {
        throw std::invalid_argument("rows out of order");
      }
      std::size_t around = i;  // 1-based place of the row before, then of the rows around it
      while (around != 0 && !holds(around - 1, first_[i])) around = around_[around - 1];
      around_[i] = static_cast<std::uint16_t>(around);
    }
  }

  // The smallest network that holds the address; null when none does.
  [[nodiscard]] constexpr const Row* find(const IpAddress& address) const noexcept {
    const AddressKey key = key_of(address);
    std::size_t low = 0;  // rows before this one begin at or before the address
    for (std::size_t high = N; low < high;) {
      const std::size_t middle = low + (high - low) / 2;
      if (key < first_[middle]) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    while (low != 0 && !holds(low - 1, key)) low = around_[low - 1];
    return low == 0 ? nullptr : &rows_[low - 1];
  }

  [[nodiscard]] constexpr const std::array<Row, N>& rows() const noexcept { return rows_; }

 private:
  static_assert(N < 0xFFFF);

  [[nodiscard]] constexpr bool holds(std::size_t row, const AddressKey& key) const noexcept {
    return masked(key, rows_[row].network.prefix) == first_[row];
  }

  std::array<Row, N> rows_;
  std::array<AddressKey, N> first_{};
  std::array<std::uint16_t, N> around_{};  // the row this one lies in, counted from 1; 0 = none
};

}  // namespace forensics::detail
