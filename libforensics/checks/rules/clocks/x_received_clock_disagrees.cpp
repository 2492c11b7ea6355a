#include "libforensics/checks/check.h"
#include "libforensics/clocks/decoder.h"

namespace forensics::rules {
namespace {

// Against its own date; against the newest stamp where that date cannot be read.
constexpr std::int64_t k_own_tolerance_s = 60;
constexpr std::int64_t k_newest_tolerance_s = 7LL * 86'400;

Outcome run(const Evidence& evidence, std::uint32_t, Note& note) {
  bool asked = false;
  for (const Clock& clock : evidence.clocks) {
    if (clock.place != ClockPlace::x_received_id || !clock.utc) continue;
    const ParsedDate& date = evidence.chain.x_received[*clock.hop].date;
    const bool own = date.instant && date.zone_offset_s;
    const std::optional<Instant>& reference = own ? date.instant : evidence.newest_stamp;
    if (!reference) continue;
    asked = true;
    const std::int64_t off = clock.utc->seconds - reference->seconds;
    const std::int64_t tolerance = own ? k_own_tolerance_s : k_newest_tolerance_s;
    if (off >= -tolerance && off <= tolerance) continue;
    note.add(evidence, clock.token);
    note.instant = clock.utc;
    note.seconds = off;
    return Outcome::hit;
  }
  return asked ? Outcome::clean : Outcome::not_applicable;
}

}  // namespace

extern constexpr Check x_received_clock_disagrees{checked(
    {.title = "The clock in the id of an X-Received line is not the time beside it",
     .rationale = "Google writes the milliseconds into the id and the date behind it in one act; "
                  "a copied block with a new date keeps the old id",
     .source = "0 of 618 messages of list archives; 8 of 165 phishing messages, all of one copied "
               "block",
     .false_positives = "none met",
     .summary = "the id {a} was made at {time}, {duration} off the date of the line or of the "
                "newest stamp",
     .scope = Scope::message,
     .bearing = Bearing::chain,
     .wants_message = message_has::x_received,
     .group = "x_received",
     .run = run})};

}  // namespace forensics::rules
