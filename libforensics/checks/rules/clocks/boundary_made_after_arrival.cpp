#include "libforensics/checks/check.h"
#include "libforensics/evidence/boundary_clock.h"

namespace forensics::rules {
namespace {

// Clocks of computers are wrong by hours, of zones too.
constexpr std::int64_t k_late_s = 86'400;

Outcome run(const Evidence& evidence, std::uint32_t, Note& note) {
  const Clock* clock = boundary_clock(evidence);
  if (clock == nullptr || !evidence.newest_stamp) return Outcome::not_applicable;
  if (!clock->utc) return Outcome::no_evidence;
  const std::int64_t late = clock->utc->seconds - evidence.newest_stamp->seconds;
  if (late < k_late_s) return Outcome::clean;
  note.add(evidence, clock->token);
  note.instant = clock->utc;
  note.seconds = late;
  return Outcome::hit;
}

}  // namespace

extern constexpr Check boundary_made_after_arrival{checked(
    {.title = "A boundary was made more than a day after the message arrived",
     .rationale = "Boundaries are made when the body is written: this body was written again in a "
                  "mail program that already had the message",
     .source = "rates in bench/README.md (Forgery)",
     .false_positives = "an author's clock that is days fast",
     .summary = "the boundary {a} was made at {time}, {duration} after the newest stamp",
     .scope = Scope::message,
     .bearing = Bearing::edited,
     .wants_message = message_has::boundary_clock,
     .group = "made_after_arrival",
     .run = run})};

}  // namespace forensics::rules
