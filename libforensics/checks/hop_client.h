// Addresses that other fields than Received tell of.
#pragma once

#include <algorithm>

#include "libforensics/base/ip_address.h"
#include "libforensics/checks/check.h"

namespace forensics {

// Whether one of the hops had the message from there.
inline bool is_client_of_a_hop(const Evidence& evidence, const IpAddress& ip) noexcept {
  const auto& hops = evidence.chain.hops;
  return std::any_of(hops.begin(), hops.end(), [&ip](const Hop& hop) { return hop.from.ip == ip; });
}

}  // namespace forensics
