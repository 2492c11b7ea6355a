#include "libforensics/checks/server_lines.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Hop& older = evidence.chain.hops[at];
  const Hop& newer = evidence.chain.hops[evidence.hops[at].newer_line];
  const auto step = offset_step(older, newer);
  if (!step) return Outcome::not_applicable;
  if (*step <= k_summer_time_s) return Outcome::clean;
  note.add(evidence, older.by.name);
  note.add(evidence, older.date.raw);
  note.add(evidence, newer.date.raw);
  return Outcome::hit;
}

}  // namespace

extern constexpr Check server_changes_its_zone{checked(
    {.title = "One server wrote two lines, and its clock stands in another zone in each",
     .rationale = "A machine keeps one zone; a stamp that was moved or invented shows the "
                  "zone of who wrote it",
     .source = "none of 795 genuine claimed lines whose server wrote another one; 78 to 100 % "
               "of those with another zone",
     .false_positives = "machines in several places behind one name",
     .summary = "{a} wrote {b} and, in a newer line, {c}",
     .scope = Scope::hop,
     .bearing = Bearing::chain,
     .wants = hop_has::newer_line,
     .group = "server_zone",
     .run = run})};

}  // namespace forensics::rules
