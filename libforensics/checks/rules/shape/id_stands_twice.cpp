#include "libforensics/chain/organisation.h"
#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

constexpr std::uint32_t k_reach = 16;  // newer hops looked at; keeps long chains linear

// Told of the older of the two: the newer one stands where a server would have put it.
Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Hop& hop = evidence.chain.hops[at];
  if (hop.by.name.empty()) return Outcome::not_applicable;
  for (std::uint32_t newer = at; newer-- > 0 && at - newer <= k_reach;) {
    const Hop& other = evidence.chain.hops[newer];
    if (other.id != hop.id || !same_host(other.by.name, hop.by.name)) continue;
    if (other.date.instant == hop.date.instant) continue;
    note.add(evidence, hop.id);
    return Outcome::hit;
  }
  return Outcome::clean;
}

}  // namespace

extern constexpr Check id_stands_twice{
    checked({.title = "Two hops of one server carry the same id at different times",
             .rationale = "A queue id names one pass through one server",
             .source = "0 reuses in four list archives",
             .false_positives = "filters that give the message back to its server under the old id",
             .summary = "the id {a} stands in two hops of one server",
             .scope = Scope::hop,
             .bearing = Bearing::chain,
             .wants = hop_has::queue_id,
             .group = "repetition",
             .run = run})};

}  // namespace forensics::rules
