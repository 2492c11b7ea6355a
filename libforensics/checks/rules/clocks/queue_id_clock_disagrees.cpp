#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

constexpr std::int64_t k_tolerance_s = 3'600;

// sendmail behind a content filter keeps the id of the first pass, so its stamp may be hours later.
constexpr std::int64_t k_filter_tolerance_s = 86'400;

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Clock* clock = evidence.hops[at].id_clock;
  if (clock == nullptr) return Outcome::not_applicable;
  if (!clock->delta_s) return Outcome::no_evidence;
  const bool keeps_first_id = clock->decoder->id == "sendmail_queue_id" && *clock->delta_s < 0;
  const std::int64_t tolerance = keeps_first_id ? k_filter_tolerance_s : k_tolerance_s;
  if (*clock->delta_s >= -tolerance && *clock->delta_s <= tolerance) return Outcome::clean;
  note.add(evidence, clock->token);
  note.add(evidence, evidence.chain.hops[at].date.raw);
  note.seconds = *clock->delta_s;
  note.instant = clock->utc;
  return Outcome::hit;
}

}  // namespace

extern constexpr Check queue_id_clock_disagrees{checked(
    {.title = "The clock inside the queue id is not the time of the stamp",
     .rationale =
         "One machine writes both within a second, whatever its clock says; an edited stamp "
         "or a copied id breaks them apart",
     .source = "0 of 24,500 genuine hops with such a clock differ by more than a day, and only "
               "sendmail by more than an hour",
     .false_positives =
         "a server that keeps the id of an earlier pass (Proofpoint before sendmail)",
     .summary = "the id {a} was made at {time}, the stamp {b} differs by {duration}",
     .scope = Scope::hop,
     .group = "hop_clock",
     .run = run})};

}  // namespace forensics::rules
