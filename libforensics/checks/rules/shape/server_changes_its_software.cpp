#include "libforensics/checks/server_lines.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Hop& older = evidence.chain.hops[at];
  const Hop& newer = evidence.chain.hops[evidence.hops[at].newer_line];
  const std::string_view before = server_program(older);
  const std::string_view after = server_program(newer);
  if (before.empty() || after.empty()) return Outcome::not_applicable;
  if (before == after) return Outcome::clean;
  note.add(evidence, older.by.name);
  note.word = after;
  return Outcome::hit;
}

}  // namespace

extern constexpr Check server_changes_its_software{
    checked({.title = "Two lines bear the name of one server and are of two mail programs",
             .rationale = "One program takes a host's mail; who writes a line in the name of a "
                          "server that stands above it must hit on its program",
             .source = "0 of 712 genuine claimed lines whose server wrote another one; all of "
                       "those re-rendered as another program",
             .false_positives = "a host that hands mail from one program to another",
             .summary = "{a} wrote a newer line as {word} writes it, and this one is of another "
                        "program",
             .scope = Scope::hop,
             .bearing = Bearing::chain,
             .wants = hop_has::newer_line,
             .group = "server_lines",
             .run = run})};

}  // namespace forensics::rules
