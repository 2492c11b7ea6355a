#include "libforensics/checks/check.h"
#include "libforensics/clocks/decoder.h"

namespace forensics::rules {
namespace {

// The check of these is whether their queue id stands in the chain, which is the mark of
// queue_id_of_the_message_id_missing.
bool asks_the_chain(const Clock& clock) noexcept {
  return clock.decoder->id == "postfix_made_message_id" ||
         clock.decoder->id == "exim_made_message_id";
}

Outcome run(const Evidence& evidence, std::uint32_t, Note& note) {
  bool asked = false;
  for (const Clock& clock : evidence.clocks) {
    if (!clock.reading.check_held || asks_the_chain(clock)) continue;
    asked = true;
    if (*clock.reading.check_held) continue;
    note.add(span_in(evidence.headers.message, clock.token.substr(0, 80)));
    note.word = clock.decoder->decoder->title;
    return Outcome::hit;
  }
  return asked ? Outcome::clean : Outcome::not_applicable;
}

}  // namespace

extern constexpr Check clock_check_digits_fail{
    checked({.title = "An identifier that checks itself does not hold its own check",
             .rationale = "Programs never write such an id; people who change a digit do",
             .source = "0 of 1,138 genuine messages with such an id, 17 of 596 spam messages of "
                       "2002, 6 of 50 phishing messages",
             .false_positives = "old versions with another form",
             .summary = "{a} does not hold the check of {word}",
             .scope = Scope::message,
             .bearing = Bearing::identity,
             .group = "author_clock",
             .run = run})};

}  // namespace forensics::rules
