#include <algorithm>

#include "libforensics/base/ascii.h"
#include "libforensics/checks/check.h"
#include "libforensics/clocks/decoder.h"

namespace forensics::rules {
namespace {

// Some clocks tell local time, and drafts lie about.
constexpr std::int64_t k_tolerance_s = 3LL * 86'400;

// The clock of the attached message's own id; null when its program hides none.
const Clock* author_clock(const Clocks& clocks) noexcept {
  const auto found = std::find_if(clocks.begin(), clocks.end(), [](const Clock& clock) {
    return clock.place == ClockPlace::message_id && is_author_clock(clock) &&
           clock.decoder->decoder->rank != DecoderRank::generic;
  });
  return found == clocks.end() ? nullptr : &*found;
}

Outcome run(const Evidence& evidence, std::uint32_t, Note& note) {
  bool asked = false;
  for (const MimePart& part : evidence.mime.parts) {
    if (part.parent < 0 || !evidence.mime.parts[static_cast<std::size_t>(part.parent)].is_message)
      continue;
    const Clocks clocks = read_clocks(part.headers, MimeTree{}, Chain{});
    const Clock* clock = author_clock(clocks);
    if (clock == nullptr || !clock->delta_s) continue;
    asked = true;
    if (*clock->delta_s >= -k_tolerance_s && *clock->delta_s <= k_tolerance_s) continue;
    note.add(evidence, clock->token);
    note.add(evidence, trim(part.headers.value_of(FieldName::date)));
    note.seconds = *clock->delta_s;
    note.instant = clock->utc;
    return Outcome::hit;
  }
  return asked ? Outcome::clean : Outcome::not_applicable;
}

}  // namespace

extern constexpr Check attached_message_off_its_date{checked(
    {.title = "An attached message has a Date days from the clock in its Message-ID",
     .rationale = "Who changes the date of a message that is forwarded as an attachment forgets "
                  "the clocks in it",
     .source = "0 of 3 genuine messages with such an attachment; 10 of 86 bounces, all with dates "
               "changed "
               "for publication",
     .false_positives = "drafts sent days later; a sender whose own clock was wrong",
     .summary = "the attached message's id {a} was made at {time}, {duration} off its Date {b}",
     .scope = Scope::message,
     .bearing = Bearing::edited,
     .wants_message = message_has::attached_message,
     .group = "attached_message",
     .run = run})};

}  // namespace forensics::rules
