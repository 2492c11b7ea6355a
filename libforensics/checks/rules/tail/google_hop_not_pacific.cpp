#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Hop& hop = evidence.chain.hops[at];
  if (!hop.date.instant || !hop.date.zone_offset_s) return Outcome::not_applicable;
  if (!hop.family.starts_with("gmail") || hop.family == "gmail-http-rest")
    return Outcome::not_applicable;
  const Instant wall{hop.date.instant->seconds + *hop.date.zone_offset_s, 0};
  if (is_pacific_offset(*hop.date.zone_offset_s, wall)) return Outcome::clean;
  note.add(evidence, hop.date.raw);
  return Outcome::hit;
}

}  // namespace

extern constexpr Check google_hop_not_pacific{checked(
    {.title = "A hop of Google is not stamped in the time of California",
     .rationale = "Google stamps every hop in Pacific time, right for that day; only the line "
                  "of its API takes the offset of the Date",
     .source = "3,741 of 3,813 lines; the ones looked at were forged or not of Google. 42 of 42 "
               "lines of the API bear the offset of the Date",
     .false_positives = "none met",
     .summary = "{a} is not the time of California",
     .scope = Scope::hop,
     .bearing = Bearing::chain,
     .wants = hop_has::google_server,
     .group = "provider_zone",
     .run = run})};

}  // namespace forensics::rules
