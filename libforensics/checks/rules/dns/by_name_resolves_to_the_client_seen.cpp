#include "libforensics/checks/dns_answers.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  if (evidence.dns == nullptr) return Outcome::no_evidence;
  const DnsHost* server = server_below(evidence, at);
  if (server == nullptr) return Outcome::not_applicable;
  if (!server->has_seen) return lacks(&server->of_seen(), note);
  if (!*server->has_seen) return Outcome::clean;
  note.add(evidence, evidence.chain.hops[at + 1].by.name);
  note.add(evidence, evidence.chain.hops[at].from.ip_raw);
  return hit_by(server->of_seen(), note);
}

}  // namespace

extern constexpr Check by_name_resolves_to_the_client_seen{checked(
    {.title = "The server of the line below has the address that the server above saw",
     .rationale = "The address is an observation, the name another server's word, and the owner of "
                  "the name says that they are one",
     .source = "stated, not measured",
     .false_positives = "a forger who writes the name of the host that he sends from",
     .summary = "{a} has the address {b}, {as_of}",
     .scope = Scope::link,
     .bearing = Bearing::chain,
     .needs = needs::dns,
     .group = "link",
     .exculpatory = true,
     .run = run})};

}  // namespace forensics::rules
