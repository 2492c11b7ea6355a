#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

// Some products date their rules by a day of their own time zone.
constexpr std::int64_t k_tolerance_s = 86'400;

Outcome run(const Evidence& evidence, std::uint32_t, Note& note) {
  if (!evidence.newest_stamp) return Outcome::not_applicable;
  bool asked = false;
  for (const FilterVerdict& verdict : evidence.filters.fields) {
    for (const FilterItem& item : verdict.items) {
      if (!item.time) continue;
      asked = true;
      const std::int64_t ahead = item.time->seconds - evidence.newest_stamp->seconds;
      if (ahead <= k_tolerance_s) continue;
      note.add(verdict.span);
      note.instant = item.time;
      note.seconds = ahead;
      return Outcome::hit;
    }
  }
  return asked ? Outcome::clean : Outcome::not_applicable;
}

}  // namespace

extern constexpr Check filter_newer_than_the_stamps{checked(
    {.title = "A spam filter that scanned the message is newer than every stamp",
     .rationale = "A filter notes the release of its program, the day of its rules or the time of "
                  "the scan; who sets the stamps back forgets that they are dates",
     .source =
         "0 of 523 messages of ham and list archives with such a time, 0 of 12 of phishing mail; "
         "1 of 23 bounces, whose stamps had been made anonymous",
     .false_positives = "a message scanned again years later, as archives may do",
     .summary = "{a} is of {time}, {duration} after the newest stamp",
     .scope = Scope::message,
     .bearing = Bearing::chain,
     .wants_message = message_has::filter_verdict,
     .group = "filter_clock",
     .run = run})};

}  // namespace forensics::rules
