#include <algorithm>

#include "libforensics/chain/organisation.h"
#include "libforensics/checks/dns_answers.h"

namespace forensics::rules {
namespace {

// The name that the line records, not any name of the address: that much a forger can look up, but
// he has to.
Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const HopDns* dns = dns_of_hop(evidence, at);
  if (dns == nullptr || !dns->reverse) return Outcome::no_evidence;
  const HopFrom& from = evidence.chain.hops[at].from;
  const auto recorded =
      std::find_if(dns->reverse_names.begin(), dns->reverse_names.end(),
                   [&](const ReverseName& name) { return same_host(name.name, from.rdns); });
  if (!dns->reverse->is_known()) return lacks(&*dns->reverse, note);
  if (recorded == dns->reverse_names.end()) return Outcome::clean;
  if (!recorded->confirmed)
    return recorded->forward.is_known() ? Outcome::clean : lacks(&recorded->forward, note);
  note.add(evidence, from.rdns);
  note.add(evidence, from.ip_raw);
  return hit_by(recorded->forward, note);
}

}  // namespace

extern constexpr Check reverse_name_confirmed{checked(
    {.title = "The reverse name that the line records leads from the address and back to it",
     .rationale = "The owner of the address and the owner of the name agree, and the line knew it",
     .source = "RFC 8601 2.7.3; stated, not measured",
     .false_positives = "a line copied whole, or invented by somebody who looked the name up",
     .summary = "{a} is the name of {b} and leads back to it, {as_of}",
     .scope = Scope::hop,
     .bearing = Bearing::chain,
     .needs = needs::dns,
     .wants = hop_has::rdns | hop_has::outside_ip,
     .group = "rdns",
     .exculpatory = true,
     .run = run})};

}  // namespace forensics::rules
