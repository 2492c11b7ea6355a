#include "libforensics/checks/inner_client.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Hop& hop = evidence.chain.hops[at];
  const HopFacts& facts = evidence.hops[at];
  if (!facts.has(hop_has::inner_ip) || hop.from.ip_scope == IpScope::linklocal ||
      hop.kind == HopKind::mail_fetch)
    return Outcome::not_applicable;
  const auto other =
      is_name_of_another(evidence, at, hop.from.rdns, facts.rdns_domain, facts.rdns_group);
  if (!other) return Outcome::not_applicable;
  if (!*other) return Outcome::clean;
  note.add(evidence, hop.from.rdns);
  note.add(evidence, hop.from.ip_raw);
  note.add(evidence, hop.by.name);
  return Outcome::hit;
}

}  // namespace

extern constexpr Check outer_reverse_name_at_an_inner_address{checked(
    {.title = "The reverse name of an inner address is of another operator than the server's",
     .rationale = "Only the network itself can give names to its private addresses, and it gives "
                  "its own",
     .source = "11 of 459 genuine claimed lines with such a name; 15 % of lines to which a private "
               "address was given, most of those with a provider's name",
     .false_positives = "companies that run each other's servers",
     .summary = "{b} in the network of {c} bears the name {a}",
     .scope = Scope::hop,
     .bearing = Bearing::chain,
     .wants = hop_has::rdns | hop_has::inner_ip,
     .group = "inner_client",
     .run = run})};

}  // namespace forensics::rules
