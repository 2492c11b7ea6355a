#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Hop& hop = evidence.chain.hops[at];
  const ParsedDate& date = evidence.identities.date;
  // With a second witness stamp_before_the_message asks the same and means more.
  if (evidence.birth.witnessed || !date.instant || !hop.date.instant)
    return Outcome::not_applicable;
  if (evidence.newest_stamp->seconds < date.instant->seconds) return Outcome::not_applicable;
  const std::int64_t early = date.instant->seconds - hop.date.instant->seconds;
  if (early < 3 * 3'600) return Outcome::clean;
  note.add(evidence, hop.date.raw);
  note.add(evidence, date.raw);
  note.seconds = early;
  return Outcome::hit;
}

}  // namespace

extern constexpr Check stamp_before_the_date{checked(
    {.title = "A server stamped the message more than three hours before its Date",
     .rationale = "Either the Date is wrong or the line is; nothing else in the message tells "
                  "which",
     .source = "28 of 4,015 genuine messages of 2002 have such a line, 531 of 1,896 spam messages",
     .false_positives = "home computers with a wrong zone",
     .summary = "the stamp {a} is {duration} before the Date {b}",
     .scope = Scope::hop,
     .bearing = Bearing::chain,
     .group = "stamp_against_author",
     .run = run})};

}  // namespace forensics::rules
