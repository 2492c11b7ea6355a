#include <algorithm>

#include "libforensics/checks/check.h"
#include "libforensics/clocks/decoder.h"

namespace forensics::rules {
namespace {

// The clocks of colleagues differ by minutes; the newer layout counts in steps of 1.7 s.
constexpr std::int64_t k_tolerance_s = 3'600;

// In the old layout the digits are those of the newest reply, which is this message. A reply to a
// message from a clock that was ahead counts backwards, and so wraps around into another century.
std::int64_t newest_reply(const Clock& clock, std::int64_t root) noexcept {
  constexpr std::int64_t k_longest_s = 20LL * 365 * 86'400;
  const std::int64_t digits = clock.reading.wall.seconds;
  return clock.reference != ClockReference::none && digits - root < k_longest_s ? digits : root;
}

Outcome run(const Evidence& evidence, std::uint32_t, Note& note) {
  const Clock* clock = evidence.clock_of("thread_index");
  if (clock == nullptr) return Outcome::not_applicable;
  const std::optional<Instant>& date = evidence.identities.date.instant;
  const std::optional<std::int64_t> root = clock->reading.number_of("root_epoch");
  if (!date || !root) return Outcome::no_evidence;
  const std::int64_t latest = std::max(*root, newest_reply(*clock, *root));
  if (latest - date->seconds <= k_tolerance_s) return Outcome::clean;
  note.add(evidence, clock->token);
  note.add(evidence, evidence.identities.date.raw);
  note.seconds = latest - date->seconds;
  note.instant = Instant{latest, 0};
  return Outcome::hit;
}

}  // namespace

extern constexpr Check thread_began_after_the_date{checked(
    {.title = "The conversation index tells a later time than Date",
     .rationale = "Outlook and Exchange count each reply from the start of the conversation; a "
                  "clock that was set back for one message changes Date, not what the others left "
                  "in the index",
     .source =
         "MS-OXOMSG 2.2.1.3; 0 of 213 genuine messages with an index, 1 of 51 phishing messages",
     .false_positives = "a clock that was wrong for the whole conversation",
     .summary = "the index {a} reaches {time}, {duration} after Date {b}",
     .scope = Scope::message,
     .bearing = Bearing::date,
     .wants_message = message_has::thread_clock,
     .group = "thread_clock",
     .run = run})};

}  // namespace forensics::rules
