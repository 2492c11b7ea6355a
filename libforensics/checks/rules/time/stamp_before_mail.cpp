#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Hop& hop = evidence.chain.hops[at];
  if (!hop.date.instant) return Outcome::not_applicable;
  const bool early = hop.date.instant->seconds < 631'152'000;  // 1990-01-01
  const bool late = at > 0 && evidence.newest_stamp &&
                    hop.date.instant->seconds > evidence.newest_stamp->seconds + 86'400;
  if (!early && !late) return Outcome::clean;
  note.add(evidence, hop.date.raw);
  return Outcome::hit;
}

}  // namespace

extern constexpr Check stamp_before_mail{
    checked({.title = "The stamp lies before 1990 or a day after the newest stamp of the chain",
             .rationale = "A stamp out of the time of the message was not taken from a clock that "
                          "served it",
             .source = "0 of 41,137 genuine messages",
             .false_positives = "a dead clock battery gives 1970 or 1980",
             .summary = "the stamp {a} lies outside the time of the message",
             .scope = Scope::hop,
             .bearing = Bearing::chain,
             .clean_with = hop_has::plain_stamp,
             .group = "stamp_order",
             .run = run})};

}  // namespace forensics::rules
