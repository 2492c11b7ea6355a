#include "libforensics/base/ascii.h"
#include "libforensics/checks/check.h"
#include "libforensics/evidence/exchange_name.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Hop& hop = evidence.chain.hops[at];
  const HopFacts& facts = evidence.hops[at];
  if (!equals_ignoring_case(facts.helo_group, "microsoft") || !hop.from.ip ||
      !is_outside(hop.from.ip_scope) || !exchange_name(hop.from.helo))
    return Outcome::not_applicable;
  if (is_between_servers(*hop.from.ip) || equals_ignoring_case(facts.by_group, "microsoft"))
    return Outcome::clean;
  note.add(evidence, hop.from.helo);
  note.add(evidence, hop.from.ip_raw);
  note.add(evidence, hop.by.name);
  return Outcome::hit;
}

}  // namespace

extern constexpr Check exchange_inner_name_outside{checked(
    {.title = "A client greets a stranger with a name that Exchange Online has inside only",
     .rationale = "What it sends out leaves under a name of outbound.protection.outlook.com",
     .source = "0 of 3,081 genuine and phishing lines with such a client; 19 of 8,050 forgeries",
     .false_positives = "none met",
     .summary = "{a} at {b} is no name that {c} would be given",
     .scope = Scope::hop,
     .bearing = Bearing::chain,
     .wants = hop_has::provider_helo | hop_has::outside_ip,
     .group = "helo",
     .run = run})};

}  // namespace forensics::rules
