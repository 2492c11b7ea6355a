// Host names that are made of an address, as providers name the lines of their customers.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "libforensics/base/ascii.h"
#include "libforensics/base/ip_address.h"

namespace forensics {

// Whether eight hexadecimal digits of the name are the address: "p5ddeadbe.dip0.example.net".
inline bool spells_address_in_hex(std::string_view name, const IpAddress& ip) noexcept {
  constexpr std::string_view k_digits = "0123456789abcdef";
  std::array<char, 8> wanted{};
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    const unsigned byte = ip.bytes()[i / 2];
    wanted[i] = k_digits[i % 2 == 0 ? byte >> 4U : byte & 0xFU];
  }
  return find_ignoring_case(name, {wanted.data(), wanted.size()}) != std::string_view::npos;
}

// Whether the last two bytes of the IPv4 address stand in the name as decimal numbers, side by side
// in either order: "191-8-166-157.user.example.com".
inline bool spells_address(std::string_view name, const IpAddress& ip) noexcept {
  const auto bytes = ip.bytes();
  const int wanted[] = {bytes[2], bytes[3]};
  int last = -1;
  for (std::size_t i = 0; i < name.size();) {
    if (!is_digit(name[i])) {
      ++i;
      continue;
    }
    int number = 0;
    for (; i < name.size() && is_digit(name[i]); ++i) {
      if (number < 1'000) number = number * 10 + (name[i] - '0');
    }
    if ((last == wanted[0] && number == wanted[1]) || (last == wanted[1] && number == wanted[0]))
      return true;
    last = number;
  }
  return false;
}

}  // namespace forensics
