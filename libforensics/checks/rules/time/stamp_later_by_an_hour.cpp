#include "libforensics/checks/stamp_step.h"

namespace forensics::rules {
extern constexpr Check stamp_later_by_an_hour{checked(
    {.title = "The older hop is stamped one hour to one day later than the newer one",
     .rationale = "A message cannot arrive before it was sent; a stamp guessed for an invented "
                  "hop often does not fit the true one above it",
     .source = "68 of 4,015 genuine messages of 2002, at most 0.5 % of modern list mail; 101 of "
               "1,896 spam messages",
     .false_positives = "a wrong zone or a clock that was never set",
     .summary = "the older stamp {b} is {duration} later than the newer one {a}",
     .scope = Scope::link,
     .bearing = Bearing::chain,
     .group = "stamp_order",
     .run = stamp_later<k_step_hour_s, k_step_day_s>})};

}  // namespace forensics::rules
