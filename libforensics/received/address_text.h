// Addresses as mail servers print them.
//
//   [192.0.2.1]  192.0.2.1  [192.0.2.1]:25  [192.0.2.1:25]  [[192.0.2.1:25]  [192.0.2.1.4025]
//   [IPv6:2001:db8::1]  ?IPv6:::ffff:192.0.2.1?  [fe80::1%9]]  <192.0.2.1>  192.0.2.1,
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "libforensics/base/ip_address.h"
#include "libforensics/received/hop.h"
#include "libforensics/received/words.h"

namespace forensics {

struct AddressText {
  std::string_view raw;         // the address alone: "2001:db8::1"
  std::optional<IpAddress> ip;  // IPv4-mapped unwrapped; null: an octet is over 255
  std::string_view zone;        // "9" of fe80::1%9
  std::optional<std::uint16_t> port;
  bool bracketed{false};
};

namespace detail {

inline constexpr ByteSet k_address_openers("[?<\"(");
// Of the openers, hexadecimal digits, tags, and of "::1".
inline constexpr ByteSet k_address_begins([](char c) {
  return hex_value(c) >= 0 || c == ':' || c == 'I' || c == 'i' || c == '\0' ||
         k_address_openers.has(c);
});
[[nodiscard]] std::optional<AddressText> read_likely_address(std::string_view text) noexcept;

}  // namespace detail

// Reads a text that is nothing but one address with its decoration; null when it is not. Most words
// are names and end at the first byte.
[[nodiscard]] inline std::optional<AddressText> read_address(std::string_view text) noexcept {
  if (text.empty() || !detail::k_address_begins.has(text.front())) return std::nullopt;
  return detail::read_likely_address(text);
}

// What kind of address it is, an IPv4 address inside it decoded first (geo/special.h).
[[nodiscard]] IpScope ip_scope_of(const IpAddress& ip) noexcept;

// What the first word of a from or by clause is.
[[nodiscard]] NameKind kind_of_name(std::string_view name) noexcept;

}  // namespace forensics
