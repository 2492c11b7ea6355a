// What the checks share that know where a list expanded the message (evidence/list_sender.h).
#pragma once

#include <cstddef>
#include <string_view>

#include "libforensics/checks/check.h"

namespace forensics {

// "lists.example.org" of "talk@lists.example.org"; empty when there is none.
inline std::string_view host_of(std::string_view address) noexcept {
  const std::size_t at_sign = address.rfind('@');
  return at_sign == std::string_view::npos ? std::string_view{} : address.substr(at_sign + 1);
}

// Whether the client of a hop calls itself, or is, a host of that organisational domain.
inline bool has_client_of(const HopFacts& hop, std::string_view domain) noexcept {
  return is_one_domain(hop.helo_domain, domain) || is_one_domain(hop.rdns_domain, domain);
}

}  // namespace forensics
