#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const std::optional<std::int64_t>& seconds = evidence.chain.delays[at].seconds;
  if (!seconds) return Outcome::no_evidence;
  if (*seconds > -86400 || *seconds <= -(1LL << 60)) return Outcome::clean;
  note.add(evidence, evidence.chain.hops[at].date.raw);
  note.add(evidence, evidence.chain.hops[at + 1].date.raw);
  note.seconds = -*seconds;
  return Outcome::hit;
}

}  // namespace

extern constexpr Check stamp_later_by_a_day{checked(
    {.title = "The older hop is stamped more than a day later than the newer one",
     .rationale = "A message cannot arrive before it was sent; a stamp guessed for an invented "
                  "hop often does not fit the true one above it",
     .source = "0 of 41,137 genuine messages of list archives; 26 of 1,896 spam messages of "
               "2002",
     .false_positives = "a server whose clock is years off (one met in 57,932 messages)",
     .summary = "the older stamp {b} is {duration} later than the newer one {a}",
     .scope = Scope::link,
     .bearing = Bearing::chain,
     .group = "stamp_order",
     .run = run})};

}  // namespace forensics::rules
