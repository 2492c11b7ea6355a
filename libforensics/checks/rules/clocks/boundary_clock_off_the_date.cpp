#include "libforensics/checks/check.h"
#include "libforensics/evidence/boundary_clock.h"

namespace forensics::rules {
namespace {

constexpr std::int64_t k_far_s = 54'000;
// One of years ago is a constant of a program that writes many messages by one template.
constexpr std::int64_t k_template_s = 2 * 366LL * 86'400;

Outcome run(const Evidence& evidence, std::uint32_t, Note& note) {
  const Clock* clock = boundary_clock(evidence);
  if (clock == nullptr) return Outcome::not_applicable;
  if (!clock->delta_s) return Outcome::no_evidence;
  const std::int64_t off = *clock->delta_s;
  if (off >= -k_far_s && off <= k_far_s) return Outcome::clean;
  if (off < -k_template_s) return Outcome::not_applicable;
  note.add(evidence, clock->token);
  note.instant = clock->utc ? clock->utc : std::optional(clock->reading.wall);
  note.seconds = off;
  return Outcome::hit;
}

}  // namespace

extern constexpr Check boundary_clock_off_the_date{checked(
    {.title = "The clock inside a boundary is more than 15 hours off Date",
     .rationale = "The boundary is made when the message is written; templates carry old ones "
                  "along",
     .source = "59 of 158 spam messages, 0 of 26 genuine ones with such a boundary; 78 of 90 "
               "phishing messages more than a week",
     .false_positives = "drafts sent later",
     .summary = "the boundary {a} was made at {time}, {duration} off Date",
     .scope = Scope::message,
     .bearing = Bearing::date,
     .wants_message = message_has::boundary_clock,
     .group = "boundary_clock",
     .run = run})};

}  // namespace forensics::rules
