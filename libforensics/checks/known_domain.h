// Whether anything else in a message knows a domain that a Received line names. Who invents a line,
// or copies it from other mail, names hosts and people that the message has nothing to do with.
#pragma once

#include <algorithm>
#include <span>
#include <string_view>

#include "libforensics/base/ascii.h"
#include "libforensics/base/caseless_search.h"
#include "libforensics/checks/check.h"

namespace forensics {

// A server of one of these hops, or a client of one, is of that organisational domain.
inline bool is_of_a_hop(std::span<const HopFacts> hops, std::string_view domain) noexcept {
  return std::any_of(hops.begin(), hops.end(), [domain](const HopFacts& hop) {
    return is_one_domain(hop.by_domain, domain) || is_one_domain(hop.helo_domain, domain) ||
           is_one_domain(hop.rdns_domain, domain) || is_one_domain(hop.name_domain, domain);
  });
}

// One of the hops newer than `at` was for a recipient there.
inline bool is_wanted_above(const Evidence& evidence, std::uint32_t at, std::string_view domain) {
  const auto hops = std::span(evidence.chain.hops).first(at);
  return std::any_of(hops.begin(), hops.end(), [domain](const Hop& hop) {
    return find_ignoring_case(hop.for_raw, domain) != std::string_view::npos;
  });
}

// It stands in a field that is no Received line.
inline bool stands_in_a_field(const Evidence& evidence, std::string_view domain) {
  // Most servers that no hop names are of the author's domain.
  if (is_one_domain(evidence.from_domain, domain) ||
      find_ignoring_case(evidence.identities.message_id, domain) != std::string_view::npos)
    return true;
  const CaselessSearch search(domain);
  const auto& fields = evidence.headers.fields;
  return std::any_of(fields.begin(), fields.end(), [&](const Field& field) {
    return field.id != FieldName::received && field.id != FieldName::x_received &&
           search.is_in(evidence.headers.raw_value(field));
  });
}

}  // namespace forensics
