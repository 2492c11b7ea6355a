// A client that came over the loopback or from a private address and bears a name of another
// operator than the server's own. A machine greets itself by its own name, and the reverse names of
// a network are made in that network; who changes the address of a line, its names or the name of
// the server leaves the rest.
#pragma once

#include "libforensics/base/inner_name.h"
#include "libforensics/chain/organisation.h"
#include "libforensics/checks/check.h"

namespace forensics {

// Whether `name`, whose organisational domain and operator are given, is of the net and not of the
// operator of the hop's server. Null when one of the two means something inside one network only.
inline std::optional<bool> is_name_of_another(const Evidence& evidence, std::uint32_t at,
                                              std::string_view name, std::string_view domain,
                                              std::string_view group) {
  const std::string_view server = evidence.chain.hops[at].by.name;
  const HopFacts& facts = evidence.hops[at];
  if (domain.empty() || has_inner_top_level(name) || is_localhost(name) ||
      facts.by_domain.empty() || has_inner_top_level(server))
    return std::nullopt;
  if (is_one_domain(domain, facts.by_domain) || share_a_word(name, server)) return false;
  return facts.by_group.empty() || group != facts.by_group;
}

}  // namespace forensics
