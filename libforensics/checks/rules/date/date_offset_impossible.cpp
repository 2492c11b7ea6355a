#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t, Note& note) {
  const ParsedDate& date = evidence.identities.date;
  if (!evidence.identities.has_date || date.status == DateStatus::missing)
    return Outcome::not_applicable;
  if (!date.issues.has(DateIssue::zone_out_of_range) &&
      !date.issues.has(DateIssue::zone_odd_minutes))
    return Outcome::clean;
  note.add(evidence, date.raw);
  return Outcome::hit;
}

}  // namespace

extern constexpr Check date_offset_impossible{
    checked({.title = "The offset of Date is one that no place on earth ever had",
             .rationale = "Mail programs take the offset from the system; ratware draws it by lot",
             .source = "0 of 4,015 genuine messages, 332 of 1,896 spam messages of 2002",
             .false_positives = "broken scripts: 0.04 % of genuine mail of 2010",
             .summary = "no place has the offset of {a}",
             .scope = Scope::message,
             .bearing = Bearing::date,
             .group = "date_zone",
             .run = run})};

}  // namespace forensics::rules
