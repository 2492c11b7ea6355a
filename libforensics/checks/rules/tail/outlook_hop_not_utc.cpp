#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Hop& hop = evidence.chain.hops[at];
  if (!hop.family.starts_with("exchange") && hop.family != "o365-https")
    return Outcome::not_applicable;
  if (!hop.date.zone_offset_s) return Outcome::not_applicable;
  if (*hop.date.zone_offset_s == 0) return Outcome::clean;
  note.add(evidence, hop.date.raw);
  return Outcome::hit;
}

}  // namespace

extern constexpr Check outlook_hop_not_utc{
    checked({.title = "A hop of Exchange Online is not stamped in UTC",
             .rationale = "Its servers all run in UTC",
             .source = "34,318 of 34,318 lines",
             .false_positives = "none met",
             .summary = "{a} is not UTC",
             .scope = Scope::hop,
             .bearing = Bearing::chain,
             .wants = hop_has::outlook_server,
             .group = "provider_zone",
             .run = run})};

}  // namespace forensics::rules
