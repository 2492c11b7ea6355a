#include "libforensics/checks/dns_answers.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const HopDns* dns = dns_of_hop(evidence, at);
  if (dns == nullptr) return Outcome::no_evidence;
  const Hop& hop = evidence.chain.hops[at];
  if (!dns->helo || hop.auth.authenticated == true) return Outcome::not_applicable;
  if (dns->helo->resolves() == true) return Outcome::clean;
  if (const DnsFact* fact = dns->helo->lacking()) return lacks(fact, note);
  note.add(evidence, hop.from.helo);
  return hit_by(dns->helo->a, note);
}

}  // namespace

extern constexpr Check helo_name_does_not_resolve{
    checked({.title = "The name that the client gave has no address",
             .rationale = "RFC 5321 4.1.1.1 asks for a name that resolves; programs that send spam "
                          "and forgers of lines invent one",
             .source = "RFC 5321 2.3.5; stated, not measured",
             .false_positives = "servers that call themselves by an inner name",
             .summary = "{a} has no address, {as_of}",
             .scope = Scope::hop,
             .bearing = Bearing::chain,
             .needs = needs::dns,
             .wants = hop_has::helo | hop_has::outside_ip,
             .group = "helo",
             .run = run})};

}  // namespace forensics::rules
