#include "libforensics/checks/stamp_step.h"

namespace forensics::rules {
namespace {

// A function of this file: the address of a template is no constant under g++'s sanitizers.
Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  return stamp_later<k_step_hour_s, k_step_day_s, Hours::whole>(evidence, at, note);
}

}  // namespace

extern constexpr Check stamp_later_by_whole_hours{checked(
    {.title = "The older hop is stamped a whole number of hours later than the newer one",
     .rationale = "A message cannot arrive before it was sent; but a server set to a wrong zone is "
                  "off by whole hours, which an invented time rarely is",
     .source = "rates in bench/README.md (Forgery)",
     .false_positives = "a server whose clock has a wrong zone: that is the usual reason",
     .summary = "the older stamp {b} is {duration} later than the newer one {a}",
     .scope = Scope::link,
     .bearing = Bearing::chain,
     .clean_with = hop_has::plain_leg,
     .group = "stamp_order",
     .run = run})};

}  // namespace forensics::rules
