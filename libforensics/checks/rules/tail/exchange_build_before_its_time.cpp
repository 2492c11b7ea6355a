#include "libforensics/checks/check.h"
#include "libforensics/evidence/exchange_build.h"

namespace forensics::rules {
namespace {

constexpr std::int64_t k_tolerance_s = 25LL * 86'400;

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Hop& hop = evidence.chain.hops[at];
  const auto build = exchange_build(hop.id);
  if (!build || !hop.date.instant) return Outcome::not_applicable;
  const std::int64_t expected = exchange_build_instant(*build).seconds;
  if (hop.date.instant->seconds >= expected - k_tolerance_s) return Outcome::clean;
  note.add(evidence, hop.id);
  note.instant = Instant{expected, 0};
  return Outcome::hit;
}

}  // namespace

extern constexpr Check exchange_build_before_its_time{checked(
    {.title = "The build of Exchange Online in the line did not exist at its stamp",
     .rationale = "Builds rise by 22.4 a week; a line moved back in time carries a build of its "
                  "future",
     .source = "26,577 lines of 2022 to 2026 and 266 before lie -18 to +20 days about two straight "
               "lines; none earlier than 18 days",
     .false_positives = "none met",
     .summary = "build {a} is of about {time}",
     .scope = Scope::hop,
     .bearing = Bearing::chain,
     .wants = hop_has::outlook_server | hop_has::exchange_build,
     .group = "anachronism",
     .run = run})};

}  // namespace forensics::rules
