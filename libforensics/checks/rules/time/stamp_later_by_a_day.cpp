#include "libforensics/checks/stamp_step.h"

namespace forensics::rules {
namespace {

// A function of this file: the address of a template is no constant under g++'s sanitizers.
Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  return stamp_later<k_step_day_s, k_step_end_s>(evidence, at, note);
}

}  // namespace

extern constexpr Check stamp_later_by_a_day{checked(
    {.title = "The older hop is stamped more than a day later than the newer one",
     .rationale = "A message cannot arrive before it was sent; a stamp guessed for an invented "
                  "hop often does not fit the true one above it",
     .source = "0 of 41,137 genuine messages of list archives; 26 of 1,896 spam messages of "
               "2002",
     .false_positives = "a server whose clock is years off (one met in 57,932 messages)",
     .summary = "the older stamp {b} is {duration} later than the newer one {a}",
     .scope = Scope::link,
     .bearing = Bearing::chain,
     .clean_with = hop_has::plain_leg,
     .group = "stamp_order",
     .run = run})};

}  // namespace forensics::rules
