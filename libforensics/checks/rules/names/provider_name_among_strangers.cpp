#include <algorithm>

#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

constexpr std::uint32_t k_reach = 16;  // hops looked at on each side; keeps long chains linear

// The provider whose name the client bears, unless the server is of it; empty when none.
std::string_view provider_of_client(const HopFacts& facts) noexcept {
  const std::string_view group = facts.rdns_group.empty() ? facts.helo_group : facts.rdns_group;
  return group == facts.by_group ? std::string_view{} : group;
}

bool is_neighbour(const HopFrom& other, const HopFrom& client) noexcept {
  return other.ip && other.ip->is_v4() && is_outside(other.ip_scope) && *other.ip != *client.ip &&
         in_one_network(*other.ip, *client.ip);
}

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const HopFrom& client = evidence.chain.hops[at].from;
  const HopFacts& own = evidence.hops[at];
  const bool has_name = !own.rdns_domain.empty() || !own.helo_domain.empty();
  // The machine of a user who proved who he is may be called as his employer likes.
  if (!has_name || !client.ip->is_v4() || evidence.chain.hops[at].auth.authenticated == true)
    return Outcome::not_applicable;
  const std::string_view group = provider_of_client(own);
  if (group.empty()) return Outcome::clean;
  const HopFrom* stranger = nullptr;
  const auto count = static_cast<std::uint32_t>(evidence.chain.hops.size());
  const std::uint32_t last = std::min(count, at + k_reach + 1);
  for (std::uint32_t i = at > k_reach ? at - k_reach : 0; i < last; ++i) {
    const HopFrom& other = evidence.chain.hops[i].from;
    const HopFacts& facts = evidence.hops[i];
    if (i == at || !is_neighbour(other, client)) continue;
    if (facts.rdns_group == group || facts.helo_group == group || facts.from_group == group)
      return Outcome::clean;
    if (!facts.rdns_domain.empty() || !facts.helo_domain.empty()) stranger = &other;
  }
  if (stranger == nullptr) return Outcome::clean;
  note.add(evidence, client.rdns.empty() ? client.helo : client.rdns);
  note.add(evidence, client.ip_raw);
  note.add(evidence, stranger->rdns.empty() ? stranger->helo : stranger->rdns);
  return Outcome::hit;
}

}  // namespace

extern constexpr Check provider_name_among_strangers{checked(
    {.title = "A client bears the name of a large provider, and its neighbours are somebody else's",
     .rationale = "Other lines of the message show whose network an address is of: servers of one "
                  "company hand on to each other. A provider's stand in its own networks",
     .source = "0 of 4,596 genuine claimed lines, 17 of which had a provider's name and a named "
               "neighbour; 17 % of those whose client got a provider's names",
     .false_positives = "a server that a provider runs in its customer's network",
     .summary = "{a} has the address {b}, in the network of {c}",
     .scope = Scope::hop,
     .bearing = Bearing::chain,
     .wants = hop_has::outside_ip | hop_has::client_ipv4,
     .group = "helo",
     .run = run})};

}  // namespace forensics::rules
