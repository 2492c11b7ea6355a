#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

// What was fetched may have lain in its mailbox for ever.
Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const std::optional<std::int64_t>& seconds = evidence.chain.delays[at].seconds;
  if (!seconds) return Outcome::no_evidence;
  if (*seconds < 7 * 86'400) return Outcome::clean;
  if (evidence.hops[at].has(hop_has::fetch)) return Outcome::not_applicable;
  note.add(evidence, evidence.chain.hops[at].date.raw);
  note.add(evidence, evidence.chain.hops[at + 1].date.raw);
  note.seconds = *seconds;
  return Outcome::hit;
}

}  // namespace

extern constexpr Check stamp_weeks_apart{checked(
    {.title = "More than a week lies between two hops",
     .rationale = "Servers give up after five days; a stamp copied from another message may lie "
                  "anywhere",
     .source = "Postfix and sendmail keep a message five days, Exim four (their default "
               "settings)",
     .false_positives = "moderated lists hold messages for weeks",
     .summary = "the newer stamp {a} is {duration} later than the older one {b}",
     .scope = Scope::link,
     .bearing = Bearing::chain,
     .clean_with = hop_has::plain_leg,
     .group = "stamp_order",
     .run = run})};

}  // namespace forensics::rules
