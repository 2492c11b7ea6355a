#include <utility>

#include "libforensics/base/inner_name.h"
#include "libforensics/chain/organisation.h"
#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

// The line below is of that provider: its server came through an address translation.
bool is_confirmed_below(const Evidence& evidence, std::uint32_t at, std::string_view group) {
  return at + 1 < evidence.hops.size() &&
         equals_ignoring_case(evidence.hops[at + 1].by_group, group);
}

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Hop& hop = evidence.chain.hops[at];
  const HopFacts& facts = evidence.hops[at];
  if (!facts.has(hop_has::inner_ip) || hop.auth.authenticated == true || facts.by_domain.empty() ||
      has_inner_top_level(hop.by.name) || hop.kind == HopKind::mail_fetch)
    return Outcome::not_applicable;
  const std::pair<std::string_view, std::string_view> names[] = {{hop.from.helo, facts.helo_group},
                                                                 {hop.from.rdns, facts.rdns_group}};
  for (const auto& [name, group] : names) {
    if (group.empty() || has_inner_top_level(name) || facts.by_group == group ||
        is_confirmed_below(evidence, at, group))
      continue;
    if (is_one_domain(organisational_domain(name), facts.by_domain)) continue;
    note.add(evidence, name);
    note.add(evidence, hop.from.ip_raw);
    note.add(evidence, hop.by.name);
    return Outcome::hit;
  }
  return Outcome::clean;
}

}  // namespace

extern constexpr Check provider_name_at_an_inner_address{checked(
    {.title = "A client with an address of the server's own network bears the name of a large "
              "provider",
     .rationale = "A provider's servers come from the provider's addresses; who changes a client's "
                  "name leaves the address that was there",
     .source = "3 of 1,250 genuine claimed lines with such a client, two of them a provider's own "
               "filter; all lines so changed",
     .false_positives = "address translation in front of a server",
     .summary = "{a} cannot be at {b} in the network of {c}",
     .scope = Scope::hop,
     .bearing = Bearing::chain,
     .wants = hop_has::inner_ip,
     .group = "helo",
     .run = run})};

}  // namespace forensics::rules
