#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t, Note& note) {
  const ParsedDate& date = evidence.identities.date;
  if (!date.zone_offset_s || *date.zone_offset_s == 0) return Outcome::not_applicable;
  for (const Clock& clock : evidence.clocks) {
    if (!clock.implied_offset_s || clock.reference != ClockReference::date) continue;
    if (!clock.delta_s || *clock.delta_s < -50'400 || *clock.delta_s > 50'400) continue;
    if (*clock.implied_offset_s == *date.zone_offset_s || *clock.delta_s % 900 > 120)
      return Outcome::clean;
    note.add(evidence, clock.token);
    note.number = *clock.implied_offset_s / 60;
    return Outcome::hit;
  }
  return Outcome::not_applicable;
}

}  // namespace

extern constexpr Check clock_offset_is_not_the_date_offset{checked(
    {.title = "A local clock in the message shows another UTC offset than Date",
     .rationale = "The machine has one time zone; a Date written by other means names another",
     .source = "catalogue of hidden clocks: the digits less the true time are the offset",
     .false_positives = "clients that always write Date in UTC",
     .summary = "the machine stands at {n} minutes from UTC, Date says otherwise: {a}",
     .scope = Scope::message,
     .bearing = Bearing::date,
     .group = "author_zone",
     .run = run})};

}  // namespace forensics::rules
