#include "libforensics/checks/check.h"
#include "libforensics/evidence/boundary_clock.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t, Note& note) {
  const Clock* boundary = boundary_clock(evidence);
  const Clock* id = evidence.message_id_clock;
  if (boundary == nullptr || id == nullptr || !boundary->utc || !id->utc || id->reading.impossible)
    return Outcome::not_applicable;
  const std::int64_t apart = boundary->utc->seconds - id->utc->seconds;
  if (apart >= -90'000 && apart <= 90'000) return Outcome::clean;
  note.add(evidence, boundary->token);
  note.seconds = apart;
  return Outcome::hit;
}

}  // namespace

extern constexpr Check boundary_clock_after_the_message_id{checked(
    {.title = "Boundary and Message-ID hide clocks more than a day apart",
     .rationale = "One program makes both in one sending; a message opened and saved again gets "
                  "a new boundary and keeps its id",
     .source = "the case of a message edited in another program, described by forensic "
               "examiners",
     .false_positives = "drafts that lay for days",
     .summary = "boundary and id were made {duration} apart: {a}",
     .scope = Scope::message,
     .bearing = Bearing::edited,
     .wants_message = message_has::boundary_clock | message_has::message_id_clock,
     .group = "boundary_clock",
     .run = run})};

}  // namespace forensics::rules
