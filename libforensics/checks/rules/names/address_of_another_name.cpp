#include "libforensics/chain/organisation.h"
#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

constexpr std::uint32_t k_reach = 16;  // newer hops looked at; keeps long chains linear

// Whether both are names that a host may have on the net and belong to different operators.
bool are_of_two_operators(const Evidence& evidence, std::uint32_t newer, std::uint32_t at) {
  const HopFacts& a = evidence.hops[newer];
  const HopFacts& b = evidence.hops[at];
  if (is_one_domain(a.rdns_domain, b.rdns_domain)) return false;
  if (!a.rdns_group.empty() && a.rdns_group == b.rdns_group) return false;
  return !share_a_word(evidence.chain.hops[newer].from.rdns, evidence.chain.hops[at].from.rdns);
}

// Told of the older hop: whoever stands above it wrote later, and is the better witness. A server
// that knows an address by a name of its own domain asked its own name server.
Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const HopFrom& client = evidence.chain.hops[at].from;
  const HopFacts& facts = evidence.hops[at];
  if (facts.rdns_domain.empty() || is_one_domain(facts.rdns_domain, facts.by_domain))
    return Outcome::not_applicable;
  for (std::uint32_t newer = at; newer-- > 0 && at - newer <= k_reach;) {
    const HopFrom& other = evidence.chain.hops[newer].from;
    if (other.ip != client.ip || evidence.hops[newer].rdns_domain.empty()) continue;
    if (!are_of_two_operators(evidence, newer, at)) continue;
    note.add(evidence, client.ip_raw);
    note.add(evidence, client.rdns);
    note.add(evidence, other.rdns);
    return Outcome::hit;
  }
  return Outcome::clean;
}

}  // namespace

extern constexpr Check address_of_another_name{checked(
    {.title = "One address bears the reverse names of two operators",
     .rationale = "Two servers that look up the same address on the same day get the same name; "
                  "who changes the name of a client leaves what a newer line saw of it",
     .source =
         "0 of 3,573 genuine claimed lines with a reverse name; 3 % of those whose client got "
         "a provider's names",
     .false_positives = "resolvers inside and outside of one network that answer differently",
     .summary = "{a} is {b} here and {c} in a newer line",
     .scope = Scope::hop,
     .bearing = Bearing::chain,
     .wants = hop_has::outside_ip | hop_has::rdns,
     .group = "rdns",
     .run = run})};

}  // namespace forensics::rules
