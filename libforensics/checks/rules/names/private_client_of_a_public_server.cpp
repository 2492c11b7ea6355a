#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Hop& newer = evidence.chain.hops[at];
  const Hop& older = evidence.chain.hops[at + 1];
  if (!older.from.ip || older.from.ip_scope != IpScope::private_) return Outcome::not_applicable;
  if (!is_outside(newer.from.ip_scope) || older.auth.authenticated.value_or(false))
    return Outcome::not_applicable;
  const HopFacts& facts = evidence.hops[at + 1];
  const bool inner = is_one_domain(facts.name_domain, facts.by_domain) ||
                     is_one_domain(facts.rdns_domain, facts.by_domain) ||
                     older.from.name.find('.') == std::string_view::npos;
  if (inner) return Outcome::clean;
  note.add(evidence, older.from.ip_raw);
  note.add(evidence, older.by.name);
  return Outcome::hit;
}

}  // namespace

extern constexpr Check private_client_of_a_public_server{checked(
    {.title = "A client with a private address stands below a server of another network",
     .rationale = "Private addresses reach only servers of their own network; invented hops use "
                  "them freely",
     .source = "RFC 1918 3; weak by itself",
     .false_positives = "address translation and inner relays",
     .summary = "the private address {a} handed to {b}",
     .scope = Scope::link,
     .bearing = Bearing::chain,
     .wants_older = hop_has::client_ip | hop_has::inner_ip,
     .group = "private",
     .run = run})};

}  // namespace forensics::rules
