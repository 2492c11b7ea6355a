#include "libforensics/checks/check.h"
#include "libforensics/evidence/exchange_build.h"

namespace forensics::rules {
namespace {

// Builds before this one, of 2022, are beyond the lines that the calendar was fitted on: 2729 to
// 4331 were met up to 38 days before it (14 list messages of 2020 and 2021).
constexpr std::int64_t k_first_fitted = 4'995;

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Hop& hop = evidence.chain.hops[at];
  const auto build = exchange_build(hop.id);
  if (!build || !hop.date.instant) return Outcome::not_applicable;
  const std::int64_t expected = exchange_build_instant(*build).seconds;
  const std::int64_t days = *build < k_first_fitted ? 60 : 25;
  if (hop.date.instant->seconds >= expected - days * 86'400) return Outcome::clean;
  note.add(evidence, hop.id);
  note.instant = Instant{expected, 0};
  return Outcome::hit;
}

}  // namespace

extern constexpr Check exchange_build_before_its_time{checked(
    {.title = "The build of Exchange Online in the line did not exist at its stamp",
     .rationale = "Builds rise by 22.4 a week; a line moved back in time carries a build of its "
                  "future",
     .source = "26,577 lines lie -18 to +20 days about a straight line; none earlier than 17.7 "
               "days",
     .false_positives = "none met",
     .summary = "build {a} is of about {time}",
     .scope = Scope::hop,
     .bearing = Bearing::chain,
     .wants = hop_has::outlook_server,
     .group = "anachronism",
     .run = run})};

}  // namespace forensics::rules
