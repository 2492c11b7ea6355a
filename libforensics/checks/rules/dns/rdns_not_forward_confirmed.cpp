#include "libforensics/checks/dns_answers.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const HopDns* dns = dns_of_hop(evidence, at);
  if (dns == nullptr) return Outcome::no_evidence;
  if (dns->reverse_is_confirmed() == true) return Outcome::clean;
  if (const DnsFact* fact = dns->lacking_of_reverse()) return lacks(fact, note);
  if (dns->reverse_names.empty()) return Outcome::not_applicable;
  note.add(evidence, evidence.chain.hops[at].from.ip_raw);
  note.word = dns->reverse_names.front().name;
  return hit_by(dns->reverse_names.front().forward, note);
}

}  // namespace

extern constexpr Check rdns_not_forward_confirmed{checked(
    {.title = "The address of the client has a name that does not lead back",
     .rationale = "Whoever runs the address can name it as he likes; only the way back is a proof",
     .source = "RFC 8601 2.7.3; servers that look themselves found it in 129 of 17,119 lines of "
               "genuine mail of 2002 and in 184 of 5,578 of spam; of forged lines not measured",
     .false_positives = "networks with careless DNS",
     .summary = "{a} is called {word}, which does not lead back, {as_of}",
     .scope = Scope::hop,
     .bearing = Bearing::chain,
     .needs = needs::dns,
     .wants = hop_has::outside_ip,
     .group = "rdns",
     .run = run})};

}  // namespace forensics::rules
