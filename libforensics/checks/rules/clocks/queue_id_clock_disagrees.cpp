#include "libforensics/checks/id_clock.h"
#include "libforensics/checks/weekday_error.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  // A server on our side cannot be made to write it: see vouched_id_clock_disagrees.
  if (!evidence.is_claimed(at)) return Outcome::not_applicable;
  if (shared_weekday_error(evidence)) return Outcome::not_applicable;  // year_changed_in_the_copy
  return compare_id_with_stamp(evidence, at, note);
}

}  // namespace

extern constexpr Check queue_id_clock_disagrees{checked(
    {.title = "The clock inside the queue id is not the time of the stamp",
     .rationale =
         "One machine writes both within a second, whatever its clock says; an edited stamp "
         "or a copied id breaks them apart",
     .source = "1 of 8,607 claimed lines of genuine mail with such a clock",
     .false_positives =
         "a server that keeps the id of an earlier pass (Proofpoint before sendmail)",
     .summary = "the id {a} was made at {time}, the stamp {b} differs by {duration}",
     .scope = Scope::hop,
     .wants = hop_has::claimed | hop_has::id_clock,
     .group = "hop_clock",
     .run = run})};

}  // namespace forensics::rules
