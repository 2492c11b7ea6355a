#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t, Note& note) {
  const Clock* clock = evidence.message_id_clock;
  if (clock == nullptr || !clock->delta_s) return Outcome::not_applicable;
  if (*clock->delta_s < -600 || *clock->delta_s > 600) return Outcome::clean;
  note.add(evidence, clock->token);
  note.seconds = *clock->delta_s;
  return Outcome::hit;
}

}  // namespace

extern constexpr Check message_id_clock_fits_the_date{
    checked({.title = "The clock inside the Message-ID agrees with Date",
             .rationale = "Who changes Date must know that the id holds a time, and how",
             .source = "more than nine of ten genuine messages with such an id",
             .false_positives = "a forger who makes both by the same program",
             .summary = "the id {a} was made within {duration} of Date",
             .scope = Scope::message,
             .bearing = Bearing::date,
             .wants_message = message_has::message_id_clock,
             .group = "author_clock",
             .exculpatory = true,
             .run = run})};

}  // namespace forensics::rules
