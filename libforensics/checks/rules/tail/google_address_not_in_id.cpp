#include "libforensics/checks/check.h"
#include "libforensics/checks/google_address.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Hop& hop = evidence.chain.hops[at];
  const std::optional<bool> repeats = id_repeats_address(hop.by.name, hop.id);
  if (!repeats) return Outcome::not_applicable;
  if (*repeats) return Outcome::clean;
  note.add(evidence, hop.id);
  note.add(evidence, hop.by.name);
  return Outcome::hit;
}

}  // namespace

extern constexpr Check google_address_not_in_id{
    checked({.title = "The inner address of a Google hop does not stand in its id",
             .rationale = "Google writes the address of the server a second time, inside the id",
             .source = "905 of 905 lines agree",
             .false_positives = "none met",
             .summary = "the id {a} does not repeat the address of {b}",
             .scope = Scope::hop,
             .bearing = Bearing::chain,
             .wants = hop_has::server_of_6to4 | hop_has::id,
             .group = "id",
             .run = run})};

}  // namespace forensics::rules
