#include "libforensics/checks/dns_answers.h"

namespace forensics::rules {
namespace {

// Only of a server that spoke to the net: those inside a network have names of their own.
Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  if (evidence.dns == nullptr) return Outcome::no_evidence;
  const DnsHost* server = server_below(evidence, at);
  if (server == nullptr || !evidence.is_claimed(at + 1)) return Outcome::not_applicable;
  if (server->resolves() == true) return Outcome::clean;
  if (const DnsFact* fact = server->lacking()) return lacks(fact, note);
  note.add(evidence, evidence.chain.hops[at + 1].by.name);
  return hit_by(server->a, note);
}

}  // namespace

extern constexpr Check by_name_does_not_resolve{checked(
    {.title = "The server that wrote a claimed line bears a name without an address",
     .rationale = "A server that hands mail to the net has a name there; an invented one may not",
     .source = "RFC 5321 2.3.5; stated, not measured",
     .false_positives = "servers that call themselves by an inner name; names given up within a "
                        "month",
     .summary = "{a} has no address, {as_of}",
     .scope = Scope::link,
     .bearing = Bearing::chain,
     .needs = needs::dns,
     .group = "link",
     .run = run})};

}  // namespace forensics::rules
