#include "libforensics/checks/stamp_early.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  return stamp_before_date(evidence, at, k_zones_end_s, k_ever_s, Hours::odd, note);
}

}  // namespace

extern constexpr Check stamp_days_before_the_date{
    checked({.title = "A server stamped the message more than a day before its Date",
             .rationale = "Either the Date is wrong or the line is, and no zone explains so much",
             .source = "RFC 5322 3.6.1, 3.6.7; rates in bench/README.md (Forgery)",
             .false_positives = "home computers whose clock is days fast",
             .summary = "the stamp {a} is {duration} before the Date {b}",
             .scope = Scope::hop,
             .bearing = Bearing::chain,
             .wants_message = message_has::date_alone,
             .clean_with = hop_has::after_birth,
             .group = "stamp_against_author",
             .run = run})};

}  // namespace forensics::rules
