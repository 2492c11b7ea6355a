#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Hop& hop = evidence.chain.hops[at];
  if (hop.date.zone_name.data() == nullptr) return Outcome::not_applicable;
  if (!hop.date.issues.has(DateIssue::zone_name_conflict)) return Outcome::clean;
  note.add(evidence, hop.date.raw);
  return Outcome::hit;
}

}  // namespace

extern constexpr Check stamp_zone_name_contradicts{
    checked({.title = "The zone name beside the offset contradicts it",
             .rationale = "One clock gives both; text pasted together does not agree",
             .source = "0 of 20,000 genuine list messages, 2 of 7,901 phishing messages",
             .false_positives = "CST, EST and IST each name several zones: those are let pass",
             .summary = "the zone name of {a} does not have that offset",
             .scope = Scope::hop,
             .bearing = Bearing::chain,
             .wants = hop_has::zone_name,
             .group = "stamp_zone",
             .run = run})};

}  // namespace forensics::rules
