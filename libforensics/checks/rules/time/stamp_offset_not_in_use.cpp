#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

// The first row of the list in which Windows asks for a zone, of islands where nobody lives.
bool is_first_zone_of_windows(const Hop& hop) noexcept {
  return *hop.date.zone_offset_s == -12 * 3'600 && hop.family.starts_with("exchange");
}

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Hop& hop = evidence.chain.hops[at];
  if (!hop.date.instant || !hop.date.zone_offset_s) return Outcome::not_applicable;
  if (hop.date.issues.has(DateIssue::zone_out_of_range) || is_first_zone_of_windows(hop))
    return Outcome::not_applicable;
  if (evidence.zones->is_offset_in_use(*hop.date.zone_offset_s, *hop.date.instant))
    return Outcome::clean;
  note.add(evidence, hop.date.raw);
  return Outcome::hit;
}

}  // namespace

extern constexpr Check stamp_offset_not_in_use{checked(
    {.title = "No place used the offset of the stamp at that time",
     .rationale = "Servers take the offset from the system, which knows when clocks change; an "
                  "invented or moved stamp may not",
     .source = "system zoneinfo; the offsets in use then are counted for every zone",
     .false_positives = "a server whose zone table is old",
     .summary = "no place had the offset of {a} then",
     .scope = Scope::hop,
     .bearing = Bearing::chain,
     .needs = needs::zones,
     .group = "stamp_zone",
     .run = run})};

}  // namespace forensics::rules
