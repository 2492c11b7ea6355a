#include "libforensics/checks/stamp_early.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const std::int64_t below = evidence.birth.witnessed ? k_zones_end_s : k_ever_s;
  return stamp_before_date(evidence, at, 3 * 3'600, below, Hours::whole, note);
}

}  // namespace

extern constexpr Check stamp_whole_hours_before_the_date{checked(
    {.title = "A server stamped the message a whole number of hours before its Date",
     .rationale = "Either the Date is wrong or the line is; whole hours are what a wrong zone of "
                  "either makes",
     .source = "rates in bench/README.md (Forgery)",
     .false_positives = "home computers with a wrong zone",
     .summary = "the stamp {a} is {duration} before the Date {b}",
     .scope = Scope::hop,
     .bearing = Bearing::chain,
     .wants_message = message_has::one_zone,
     .clean_with = hop_has::after_birth,
     .group = "stamp_against_author",
     .run = run})};

}  // namespace forensics::rules
