#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t, Note& note) {
  bool asked = false;
  for (const Clock& clock : evidence.clocks) {
    if (!clock.reading.check_held) continue;
    asked = true;
    if (*clock.reading.check_held) continue;
    note.add(span_in(evidence.headers.message, clock.token.substr(0, 80)));
    note.word = clock.decoder->decoder->title;
    return Outcome::hit;
  }
  return asked ? Outcome::clean : Outcome::not_applicable;
}

}  // namespace

extern constexpr Check clock_check_digits_fail{checked(
    {.title = "An identifier that checks itself does not hold its own check",
     .rationale = "Programs never write such an id; people who change a digit do",
     .source = "X-OriginalArrivalTime: 310 of 310 genuine ones hold; Mozilla salts: 229 of 232",
     .false_positives = "old versions with another form",
     .summary = "{a} does not hold the check of {word}",
     .scope = Scope::message,
     .bearing = Bearing::identity,
     .group = "author_clock",
     .run = run})};

}  // namespace forensics::rules
