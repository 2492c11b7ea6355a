#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t, Note& note) {
  const Clock* clock = evidence.message_id_clock;
  if (clock == nullptr) return Outcome::not_applicable;
  if (clock->reading.impossible) return Outcome::not_applicable;
  if (!clock->delta_s) return Outcome::no_evidence;
  if (*clock->delta_s >= -90'000 && *clock->delta_s <= 90'000) return Outcome::clean;
  note.add(evidence, clock->token);
  note.instant = clock->utc;
  note.seconds = *clock->delta_s;
  return Outcome::hit;
}

}  // namespace

extern constexpr Check message_id_clock_off_the_date{checked(
    {.title = "The clock inside the Message-ID is more than a day off Date",
     .rationale = "A mail program takes both from one clock within minutes; an id copied from "
                  "elsewhere, or a Date set by hand, breaks them apart",
     .source = "598 of 610 ids in the form of Outlook Express in spam of 2002, 0 of 218 in "
               "genuine mail; bench/README.md has all decoders",
     .false_positives = "drafts sent later; scheduled bulk mail",
     .summary = "the id {a} was made at {time}, {duration} off Date",
     .scope = Scope::message,
     .bearing = Bearing::date,
     .wants_message = message_has::message_id_clock,
     .group = "author_clock",
     .run = run})};

}  // namespace forensics::rules
