#include "libforensics/checks/stamp_early.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  return stamp_before_date(evidence, at, 3 * 3'600, k_zones_end_s, Hours::odd, note);
}

}  // namespace

extern constexpr Check stamp_before_the_date{checked(
    {.title = "A server stamped the message hours before its Date",
     .rationale = "Either the Date is wrong or the line is; nothing else in the message tells "
                  "which",
     .source = "28 of 4,015 genuine messages of 2002 have a line three hours or more before the "
               "Date, 531 of "
               "1,896 spam messages",
     .false_positives = "home computers with a wrong zone",
     .summary = "the stamp {a} is {duration} before the Date {b}",
     .scope = Scope::hop,
     .bearing = Bearing::chain,
     .wants_message = message_has::date_alone,
     .clean_with = hop_has::after_birth,
     .group = "stamp_against_author",
     .run = run})};

}  // namespace forensics::rules
