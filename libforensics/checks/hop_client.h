// Addresses that other fields than Received tell of.
#pragma once

#include <algorithm>
#include <optional>
#include <string_view>

#include "libforensics/base/ip_address.h"
#include "libforensics/checks/check.h"

namespace forensics {

// Whether one of the hops had the message from there.
inline bool is_client_of_a_hop(const Evidence& evidence, const IpAddress& ip) noexcept {
  const auto& hops = evidence.chain.hops;
  return std::any_of(hops.begin(), hops.end(), [&ip](const Hop& hop) { return hop.from.ip == ip; });
}

// What a check says of a server that wrote down, as `text`, from where it had the message, or to
// whom it sent it: clean when one of the hops shows that address, a hit that shows `text` when none
// does. Not applicable without an address or hops.
inline Outcome look_for_client(const Evidence& evidence, const std::optional<IpAddress>& ip,
                               std::string_view text, Note& note) noexcept {
  if (!ip || evidence.chain.hops.empty()) return Outcome::not_applicable;
  if (is_client_of_a_hop(evidence, *ip)) return Outcome::clean;
  note.add(evidence, text);
  return Outcome::hit;
}

}  // namespace forensics
