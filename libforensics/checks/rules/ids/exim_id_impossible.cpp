#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Hop& hop = evidence.chain.hops[at];
  const bool old_form = hop.id.size() == 16 && hop.id[6] == '-' && hop.id[13] == '-';
  const bool new_form = hop.id.size() == 23 && hop.id[6] == '-' && hop.id[18] == '-';
  if (old_form || new_form) return Outcome::clean;
  note.add(evidence, hop.id);
  return Outcome::hit;
}

}  // namespace

extern constexpr Check exim_id_impossible{
    checked({.title = "The id is none that Exim can make",
             .rationale = "Exim writes time, process and fraction with two dashes",
             .source = "0 of 1,756 lines without a valid id",
             .false_positives = "none met",
             .summary = "Exim cannot make the id {a}",
             .scope = Scope::hop,
             .bearing = Bearing::chain,
             .wants = hop_has::exim_line | hop_has::id,
             .group = "id",
             .run = run})};

}  // namespace forensics::rules
