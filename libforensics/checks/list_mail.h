// What the checks share that know where a list expanded the message (evidence/list_sender.h).
#pragma once

#include <string_view>

#include "libforensics/checks/address_host.h"
#include "libforensics/checks/check.h"

namespace forensics {

// Whether the client of a hop calls itself, or is, a host of that organisational domain.
inline bool has_client_of(const HopFacts& hop, std::string_view domain) noexcept {
  return is_one_domain(hop.helo_domain, domain) || is_one_domain(hop.rdns_domain, domain);
}

}  // namespace forensics
