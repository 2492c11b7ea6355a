#include "libforensics/checks/check.h"
#include "libforensics/evidence/exchange_build.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Hop& hop = evidence.chain.hops[at];
  const auto build = exchange_build(hop.id);
  if (!build || !hop.date.instant) return Outcome::not_applicable;
  const std::int64_t expected = exchange_build_instant(*build).seconds;
  const std::int64_t off = hop.date.instant->seconds - expected;
  if (off < -25 * 86'400 || off > 60 * 86'400) return Outcome::clean;
  note.add(evidence, hop.id);
  note.instant = Instant{expected, 0};
  return Outcome::hit;
}

}  // namespace

extern constexpr Check exchange_build_fits{checked(
    {.title = "The build of Exchange Online in the line is of the month of its stamp",
     .rationale = "Builds rise steadily; an invented line needs the right one",
     .source = "26,577 lines lie within 60 days of two straight lines but for a few lagging hosts",
     .false_positives = "a forger who copies a line of the same month",
     .summary = "build {a} is of {time}",
     .scope = Scope::hop,
     .bearing = Bearing::chain,
     .wants = hop_has::outlook_server | hop_has::exchange_build,
     .group = "anachronism",
     .exculpatory = true,
     .run = run})};

}  // namespace forensics::rules
