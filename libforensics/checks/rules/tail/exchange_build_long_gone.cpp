#include "libforensics/checks/check.h"
#include "libforensics/evidence/exchange_build.h"

namespace forensics::rules {
namespace {

constexpr std::int64_t k_longest_in_use_s = 180LL * 86'400;

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Hop& hop = evidence.chain.hops[at];
  const auto build = exchange_build(hop.id);
  if (!build || !hop.date.instant) return Outcome::not_applicable;
  const std::int64_t expected = exchange_build_instant(*build).seconds;
  const std::int64_t late = hop.date.instant->seconds - expected;
  if (late <= k_longest_in_use_s) return Outcome::clean;
  note.add(evidence, hop.id);
  note.instant = Instant{expected, 0};
  note.seconds = late;
  return Outcome::hit;
}

}  // namespace

extern constexpr Check exchange_build_long_gone{checked(
    {.title = "The build of Exchange Online in the line was replaced long before its stamp",
     .rationale = "Microsoft replaces the build of every server within weeks; a line moved on in "
                  "time, or copied from an old message, keeps the build of its past",
     .source = "6,521 lines of 2018 to 2026 are 63 days late at most; among 26,577 others one host "
               "lagged 336 days",
     .false_positives = "a server that was left out of the updates",
     .summary = "build {a} is of about {time}, {duration} before the stamp",
     .scope = Scope::hop,
     .bearing = Bearing::chain,
     .wants = hop_has::outlook_server | hop_has::exchange_build,
     .group = "anachronism",
     .run = run})};

}  // namespace forensics::rules
