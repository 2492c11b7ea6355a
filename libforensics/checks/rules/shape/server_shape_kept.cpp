#include "libforensics/checks/check.h"
#include "libforensics/received/anomalies.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Hop& hop = evidence.chain.hops[at];
  if (hop.family == "generic" || hop.family.starts_with("ratware")) return Outcome::not_applicable;
  if (hop.warnings.has(anomalies::family_grammar_violation) || hop.id.empty())
    return Outcome::clean;
  note.word = hop.family;
  return Outcome::hit;
}

}  // namespace

extern constexpr Check server_shape_kept{
    checked({.title = "The line keeps every rule of the server that it names",
             .rationale = "Who invents a line must know each detail of that server's pattern",
             .source = "nearly all lines of genuine mail",
             .false_positives = "a forger who copies a true line",
             .summary = "the line is as {word} writes it",
             .scope = Scope::hop,
             .bearing = Bearing::chain,
             .group = "shape",
             .exculpatory = true,
             .run = run})};

}  // namespace forensics::rules
