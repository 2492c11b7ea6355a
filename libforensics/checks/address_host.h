// The host of an address as fields and lines write it.
#pragma once

#include <cstddef>
#include <string_view>

namespace forensics {

// "lists.example.org" of "talk@lists.example.org"; a null view when there is no "@".
inline std::string_view host_of(std::string_view address) noexcept {
  const std::size_t at_sign = address.rfind('@');
  return at_sign == std::string_view::npos ? std::string_view{} : address.substr(at_sign + 1);
}

}  // namespace forensics
