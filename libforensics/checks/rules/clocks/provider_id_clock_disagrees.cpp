#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t, Note& note) {
  bool asked = false;
  for (const Clock& clock : evidence.clocks) {
    // Not the author's conversation index, which Date follows at leisure.
    if (clock.reference != ClockReference::other_field || !clock.delta_s ||
        clock.decoder->decoder->actor != ClockActor::provider)
      continue;
    asked = true;
    if (*clock.delta_s >= -60 && *clock.delta_s <= 60) continue;
    note.add(evidence, clock.token);
    note.instant = clock.utc;
    note.seconds = *clock.delta_s;
    return Outcome::hit;
  }
  return asked ? Outcome::clean : Outcome::not_applicable;
}

}  // namespace

extern constexpr Check provider_id_clock_disagrees{checked(
    {.title = "The provider's own message id was not made at the time that its fields say",
     .rationale = "Exchange Online writes one clock in several fields; a tail put together by "
                  "hand differs",
     .source = "0 of 7,671 genuine deliveries differ by more than 0.1 s",
     .false_positives = "none met",
     .summary = "the id {a} was made at {time}, {duration} off the field beside it",
     .scope = Scope::message,
     .bearing = Bearing::chain,
     .group = "provider_tail",
     .run = run})};

}  // namespace forensics::rules
