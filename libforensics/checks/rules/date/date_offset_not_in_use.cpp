#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t, Note& note) {
  const ParsedDate& date = evidence.identities.date;
  if (!date.instant || !date.zone_offset_s || date.issues.has(DateIssue::zone_out_of_range))
    return Outcome::not_applicable;
  if (evidence.zones->is_offset_in_use(*date.zone_offset_s, *date.instant)) return Outcome::clean;
  note.add(evidence, date.raw);
  return Outcome::hit;
}

}  // namespace

extern constexpr Check date_offset_not_in_use{checked(
    {.title = "No place used the offset of Date at that time",
     .rationale = "The system knows when clocks change; a date made up for another season often "
                  "does not",
     .source = "system zoneinfo",
     .false_positives = "programs with an old zone table",
     .summary = "no place had the offset of {a} then",
     .scope = Scope::message,
     .bearing = Bearing::date,
     .needs = needs::zones,
     .group = "date_zone",
     .run = run})};

}  // namespace forensics::rules
