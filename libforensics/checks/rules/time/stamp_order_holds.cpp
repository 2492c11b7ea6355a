#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const std::optional<std::int64_t>& seconds = evidence.chain.delays[at].seconds;
  if (!seconds) return Outcome::no_evidence;
  if (*seconds < -5 || *seconds > 600) return Outcome::clean;
  note.seconds = *seconds;
  return Outcome::hit;
}

}  // namespace

extern constexpr Check stamp_order_holds{checked(
    {.title = "The newer stamp follows the older one within ten minutes",
     .rationale = "Genuine hops follow each other in seconds; stamps made up apart from each "
                  "other seldom do",
     .source = "three of four links of genuine mail in the corpora of bench/forgery",
     .false_positives = "a forger who copies the true time, as mail programs do",
     .summary = "the newer stamp follows after {duration}",
     .scope = Scope::link,
     .bearing = Bearing::chain,
     .group = "stamp_order",
     .exculpatory = true,
     .run = run})};

}  // namespace forensics::rules
