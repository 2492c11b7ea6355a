#include "libforensics/checks/inner_client.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Hop& hop = evidence.chain.hops[at];
  if (hop.from.ip_scope != IpScope::loopback || hop.kind == HopKind::mail_fetch)
    return Outcome::not_applicable;
  const HopFacts& facts = evidence.hops[at];
  const auto other =
      is_name_of_another(evidence, at, hop.from.helo, facts.helo_domain, facts.helo_group);
  if (!other) return Outcome::not_applicable;
  if (!*other) return Outcome::clean;
  note.add(evidence, hop.from.helo);
  note.add(evidence, hop.by.name);
  return Outcome::hit;
}

}  // namespace

extern constexpr Check loopback_client_of_another_name{checked(
    {.title = "A client over the loopback gives a name of another operator than the server's",
     .rationale = "Who comes over the loopback is the machine itself, and greets by its own name; "
                  "who changes the client's name or the server's leaves the other",
     .source = "4 of 432 genuine claimed lines with such a client; a third of those with a changed "
               "client, a fifth of those with a changed server",
     .false_positives = "programs that greet in the name of a customer; a host with two names",
     .summary = "{a} came over the loopback of {b}",
     .scope = Scope::hop,
     .bearing = Bearing::chain,
     .wants = hop_has::helo | hop_has::inner_ip,
     .group = "inner_client",
     .run = run})};

}  // namespace forensics::rules
