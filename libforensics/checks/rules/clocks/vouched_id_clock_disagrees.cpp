#include "libforensics/checks/id_clock.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  if (evidence.is_claimed(at)) return Outcome::not_applicable;
  return compare_id_with_stamp(evidence, at, note);
}

}  // namespace

extern constexpr Check vouched_id_clock_disagrees{checked(
    {.title = "In a line of our own side, the clock inside the queue id is not the time of the "
              "stamp",
     .rationale = "No sender can make our own server write this; whoever holds the file can "
                  "change a stamp in it, and seldom knows of the clock",
     .source = "0 of 4,041 vouched lines of genuine mail with such a clock",
     .false_positives =
         "a server that keeps the id of an earlier pass (Proofpoint before sendmail)",
     .summary = "the id {a} was made at {time}, the stamp {b} differs by {duration}",
     .scope = Scope::hop,
     .bearing = Bearing::edited,
     .wants = hop_has::id_clock,
     .group = "vouched_clock",
     .run = run})};

}  // namespace forensics::rules
