#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t, Note& note) {
  const Clock* clock = evidence.message_id_clock;
  if (clock == nullptr) return Outcome::not_applicable;
  if (!clock->reading.impossible) return Outcome::clean;
  note.add(evidence, clock->token);
  note.instant = clock->reading.wall;
  return Outcome::hit;
}

}  // namespace

extern constexpr Check message_id_clock_impossible{checked(
    {.title = "The Message-ID has the form of a clock and gives a time before 1990 or after "
              "2100",
     .rationale = "The form was imitated by somebody who did not know that it holds a time",
     .source = "ids of Outlook Express in spam of 2002 decode to the years 1601 to 9999",
     .false_positives = "none met",
     .summary = "the id {a} would be of {time}",
     .scope = Scope::message,
     .bearing = Bearing::identity,
     .wants_message = message_has::message_id_clock,
     .group = "author_clock",
     .run = run})};

}  // namespace forensics::rules
