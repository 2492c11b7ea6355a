#include "libforensics/checks/check.h"
#include "libforensics/evidence/exchange_build.h"
#include "libforensics/evidence/releases.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Hop& hop = evidence.chain.hops[at];
  if (!hop.date.instant) return Outcome::not_applicable;
  // Exchange Online has a calendar of its own: exchange_build_before_its_time.
  if (exchange_build(hop.id)) return Outcome::not_applicable;
  const auto release = released(hop.by.software_name, hop.by.software_version);
  if (!release) return Outcome::not_applicable;
  const std::int64_t early = release->seconds - hop.date.instant->seconds;
  if (early < k_test_versions_s) return Outcome::clean;
  note.add(evidence, hop.by.software);
  note.add(evidence, hop.by.software_version);
  note.instant = release;
  note.seconds = early;
  return Outcome::hit;
}

}  // namespace

extern constexpr Check version_before_its_release{checked(
    {.title = "The server names a version that came out long after its stamp",
     .rationale = "A line moved back in time, or written by somebody who knows only newer servers, "
                  "names a release of its future",
     .source = "data/releases.csv; rates in bench/README.md (Forgery)",
     .false_positives = "test versions, for which eight months are allowed",
     .summary = "version {b} of {a} came out at {time}, {duration} after the stamp",
     .scope = Scope::hop,
     .bearing = Bearing::chain,
     .wants = hop_has::version,
     .group = "anachronism",
     .run = run})};

}  // namespace forensics::rules
