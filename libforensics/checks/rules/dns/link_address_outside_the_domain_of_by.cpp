#include "libforensics/chain/organisation.h"
#include "libforensics/checks/dns_answers.h"
#include "libforensics/checks/inner_side.h"

namespace forensics::rules {
namespace {

// Not of a link that the names hold together: a large operator publishes less than it has.
bool is_one_operator(const Evidence& evidence, std::uint32_t at) {
  const HopFacts& newer = evidence.hops[at];
  const HopFacts& older = evidence.hops[at + 1];
  return is_one_domain(newer.rdns_domain, older.by_domain) ||
         (!older.by_group.empty() && equals_ignoring_case(newer.from_group, older.by_group));
}

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  if (evidence.dns == nullptr) return Outcome::no_evidence;
  const DnsHost* server = server_below(evidence, at);
  if (server == nullptr || !evidence.is_claimed(at + 1)) return Outcome::not_applicable;
  if (is_inner_side(evidence, at) || is_one_operator(evidence, at)) return Outcome::not_applicable;
  if (!server->has_seen) return lacks(&server->of_seen(), note);
  if (*server->has_seen) return Outcome::clean;
  const std::optional<DnsSpace>& space = evidence.dns->hops[at + 1].by_space;
  if (!space) return Outcome::not_applicable;
  switch (space->within()) {
    case Within::yes: return Outcome::clean;
    case Within::nothing: return Outcome::not_applicable;
    case Within::unknown: return lacks(space->lacking(), note);
    case Within::no: break;
  }
  if (space->near) return Outcome::clean;
  if (const DnsFact* fact = space->lacking()) return lacks(fact, note);
  note.add(evidence, evidence.chain.hops[at].from.ip_raw);
  note.add(evidence, evidence.chain.hops[at + 1].by.name);
  return hit_by(space->facts.front(), note);
}

}  // namespace

extern constexpr Check link_address_outside_the_domain_of_by{checked(
    {.title = "The client that a server saw is none of the servers that the domain of the line "
              "below publishes",
     .rationale = "Whoever puts a line of a domain below his own address is not in its addresses, "
                  "its MX hosts or its SPF range",
     .source = "SpamAssassin counted such links by names alone; by published space: stated, not "
               "measured",
     .false_positives = "outgoing servers of somebody else that write no line and that the domain "
                        "does not list",
     .summary = "{a} is no address that the domain of {b} publishes, {as_of}",
     .scope = Scope::link,
     .bearing = Bearing::chain,
     .needs = needs::dns,
     .group = "link",
     .run = run})};

}  // namespace forensics::rules
