#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Hop& hop = evidence.chain.hops[at];
  if (hop.from.rdns_status == RdnsStatus::not_recorded || !is_outside(hop.from.ip_scope))
    return Outcome::not_applicable;
  if (hop.from.rdns_status != RdnsStatus::none) return Outcome::clean;
  note.add(evidence, hop.from.ip_raw);
  return Outcome::hit;
}

}  // namespace

extern constexpr Check reverse_name_none{
    checked({.title = "The server looked for a reverse name and found none",
             .rationale = "Mail servers have one",
             .source = "0.8 to 2.4 points in SpamAssassin",
             .false_positives = "small networks",
             .summary = "nobody has named {a}",
             .scope = Scope::hop,
             .bearing = Bearing::chain,
             .wants = hop_has::rdns_recorded,
             .group = "rdns",
             .run = run})};

}  // namespace forensics::rules
