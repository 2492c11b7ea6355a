#include "libforensics/checks/dns_answers.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const HopDns* dns = dns_of_hop(evidence, at);
  if (dns == nullptr) return Outcome::no_evidence;
  if (!dns->helo) return Outcome::not_applicable;
  if (!dns->helo->has_seen) return lacks(&dns->helo->of_seen(), note);
  if (!*dns->helo->has_seen) return Outcome::clean;
  const HopFrom& from = evidence.chain.hops[at].from;
  note.add(evidence, from.helo);
  note.add(evidence, from.ip_raw);
  return hit_by(dns->helo->of_seen(), note);
}

}  // namespace

extern constexpr Check helo_resolves_to_the_observed_address{
    checked({.title = "The name that the client gave has the address that the server saw",
             .rationale = "Only who runs the domain can make both agree",
             .source = "stated, not measured",
             .false_positives = "any server that is set up well, a spammer's too; a line copied "
                                "whole",
             .summary = "{a} has the address {b}, {as_of}",
             .scope = Scope::hop,
             .bearing = Bearing::chain,
             .needs = needs::dns,
             .wants = hop_has::helo | hop_has::outside_ip,
             .group = "helo",
             .exculpatory = true,
             .run = run})};

}  // namespace forensics::rules
