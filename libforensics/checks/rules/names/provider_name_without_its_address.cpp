#include "libforensics/base/ascii.h"
#include "libforensics/chain/organisation.h"
#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

// A provider's machines may have no names for each other, a guest's laptop may have the name that
// its owner's employer gave it, and an image made on a rented machine keeps that one's inner name.
bool may_be_nameless(const Evidence& evidence, std::uint32_t at, std::string_view group) {
  const Hop& hop = evidence.chain.hops[at];
  const HopFacts& facts = evidence.hops[at];
  return hop.auth.authenticated == true || equals_ignoring_case(facts.by_group, group) ||
         is_one_domain(facts.helo_domain, facts.by_domain) ||
         find_ignoring_case(hop.from.helo, "dhcp") != std::string_view::npos ||
         ends_with_ignoring_case(hop.from.helo, ".compute.internal");
}

// The line below is of the server that the client says it is, or of another of its operator: many
// leave for the net by an address without a name.
bool is_confirmed_below(const Evidence& evidence, std::uint32_t at, std::string_view group) {
  return at + 1 < evidence.chain.hops.size() &&
         (same_host(evidence.chain.hops[at].from.helo, evidence.chain.hops[at + 1].by.name) ||
          equals_ignoring_case(evidence.hops[at + 1].by_group, group));
}

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Hop& hop = evidence.chain.hops[at];
  const std::string_view group = evidence.hops[at].helo_group;
  if (group.data() == nullptr || may_be_nameless(evidence, at, group) ||
      hop.from.ip_scope == IpScope::loopback)
    return Outcome::not_applicable;
  if (equals_ignoring_case(evidence.hops[at].from_group, group)) return Outcome::clean;
  if (is_confirmed_below(evidence, at, group)) return Outcome::clean;
  if (hop.from.rdns_status == RdnsStatus::none) {
    note.add(evidence, hop.from.helo);
    note.add(evidence, hop.from.ip_raw);
    return Outcome::hit;
  }
  if (hop.from.rdns.empty()) return Outcome::not_applicable;
  if (evidence.hops[at].rdns_group == group ||
      is_one_domain(evidence.hops[at].helo_domain, evidence.hops[at].rdns_domain))
    return Outcome::clean;
  note.add(evidence, hop.from.helo);
  note.add(evidence, hop.from.rdns);
  return Outcome::hit;
}

}  // namespace

extern constexpr Check provider_name_without_its_address{
    checked({.title = "The client gives the name of a large provider and its reverse name is of "
                      "somebody else, or it has none",
             .rationale = "Providers set up their names",
             .source = "3 points in SpamAssassin for some providers",
             .false_positives = "a provider that our table of names knows by one name only",
             .summary = "the client called itself {a} and is {b}",
             .scope = Scope::hop,
             .bearing = Bearing::chain,
             .wants = hop_has::provider_helo,
             .group = "helo",
             .run = run})};

}  // namespace forensics::rules
