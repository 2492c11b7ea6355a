#include "libforensics/checks/check.h"
#include "libforensics/checks/weekday_error.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Hop& hop = evidence.chain.hops[at];
  if (hop.date.weekday < 0) return Outcome::not_applicable;
  if (!hop.date.issues.has(DateIssue::weekday_mismatch)) return Outcome::clean;
  if (shared_weekday_error(evidence)) return Outcome::not_applicable;  // of no one's line alone
  note.add(evidence, hop.date.raw);
  return Outcome::hit;
}

}  // namespace

extern constexpr Check stamp_weekday_wrong{checked(
    {.title = "The weekday of the stamp is not that of its date",
     .rationale = "A server takes both from one clock; only a person or a faulty program can "
                  "disagree with itself",
     .source = "0 of 280,213 genuine hops",
     .false_positives = "none met",
     .summary = "the weekday of {a} is wrong",
     .scope = Scope::hop,
     .bearing = Bearing::chain,
     .clean_with = hop_has::plain_stamp,
     .group = "stamp_syntax",
     .run = run})};

}  // namespace forensics::rules
