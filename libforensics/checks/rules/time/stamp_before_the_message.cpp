#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Hop& hop = evidence.chain.hops[at];
  if (!evidence.birth.witnessed || !hop.date.instant) return Outcome::not_applicable;
  // Nor had the newest server, which wrote the truth: the author's clock is wrong.
  if (evidence.newest_stamp->seconds < evidence.birth.witnessed->seconds)
    return Outcome::not_applicable;
  const std::int64_t early = evidence.birth.witnessed->seconds - hop.date.instant->seconds;
  if (early < 3'600) return Outcome::clean;
  note.add(evidence, hop.date.raw);
  note.seconds = early;
  note.instant = evidence.birth.witnessed;
  return Outcome::hit;
}

}  // namespace

extern constexpr Check stamp_before_the_message{checked(
    {.title = "A server stamped the message more than an hour before it came into being",
     .rationale =
         "The Message-ID or a boundary hides the time when it was made, and a second clock "
         "of the author agrees; no server can have had the message before",
     .source = "RFC 5322 3.6.4, 3.6.7; rates in bench/README.md (Forgery)",
     .false_positives =
         "a server whose clock is more than an hour slow; an author's computer with a "
         "wrong zone when the mail waits for longer than that",
     .summary =
         "the stamp {a} is {duration} before {time}, when the message was made by two clocks "
         "of its author",
     .scope = Scope::hop,
     .bearing = Bearing::chain,
     .group = "stamp_against_author",
     .run = run})};

}  // namespace forensics::rules
