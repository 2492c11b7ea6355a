#include "libforensics/checks/check.h"
#include "libforensics/evidence/releases.h"

namespace forensics::rules {
namespace {

constexpr std::int64_t k_longest_s = 20 * 31'557'600LL;
// Nothing in the table was superseded so long before.
constexpr std::int64_t k_since_s = 1'325'376'000;  // 2012-01-01

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Hop& hop = evidence.chain.hops[at];
  if (!hop.date.instant || hop.date.instant->seconds < k_since_s) return Outcome::not_applicable;
  // Of Exchange the next line is another product, beside which the old one is kept up.
  if (hop.family.starts_with("exchange")) return Outcome::not_applicable;
  const auto gone = superseded(hop.by.software_name, hop.by.software_version);
  if (!gone) return Outcome::not_applicable;
  const std::int64_t late = hop.date.instant->seconds - gone->seconds;
  if (late <= k_longest_s) return Outcome::clean;
  note.add(evidence, hop.by.software);
  note.add(evidence, hop.by.software_version);
  note.instant = gone;
  note.seconds = late;
  return Outcome::hit;
}

}  // namespace

extern constexpr Check version_long_gone{checked(
    {.title = "The server names a version that was superseded twenty years before its stamp",
     .rationale = "Templates and tutorials outlive the programs that they show",
     .source =
         "data/releases.csv; 0 of 1,116 genuine lines since 2012, the oldest sendmail 8.13.8, "
         "17.4 years after 8.14; 46 of 8,050 forgeries",
     .false_positives = "a server that nobody has touched in all that time",
     .summary = "version {b} of {a} was superseded at {time}, {duration} before the stamp",
     .scope = Scope::hop,
     .bearing = Bearing::chain,
     .wants = hop_has::version,
     .group = "anachronism",
     .run = run})};

}  // namespace forensics::rules
