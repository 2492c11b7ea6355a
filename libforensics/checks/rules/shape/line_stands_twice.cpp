#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

constexpr std::uint32_t k_reach = 16;  // newer hops looked at; keeps long chains linear

// Told of the older of the two: the newer one stands where a server would have put it. Not of the
// API of Gmail, which writes its line twice itself.
Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Hop& hop = evidence.chain.hops[at];
  if (at == 0 || hop.family == "gmail-http-rest") return Outcome::not_applicable;
  for (std::uint32_t newer = at; newer-- > 0 && at - newer <= k_reach;) {
    if (evidence.chain.hops[newer].raw != hop.raw) continue;
    note.add(hop.field);
    return Outcome::hit;
  }
  return Outcome::clean;
}

}  // namespace

extern constexpr Check line_stands_twice{
    checked({.title = "The same line stands twice",
             .rationale = "Each server adds a line of its own with its own time; templates repeat "
                          "themselves",
             .source = "163 of 7,910 phishing messages, many of them of Gmail's API, which writes "
                       "its line twice (20 of 22 messages) and is not asked; 0 of 6,046 of the "
                       "SpamAssassin corpus",
             .false_positives = "messages joined by hand; a filter that gives the message back "
                                "with its top line copied",
             .summary = "the line stands a second time: {a}",
             .scope = Scope::hop,
             .bearing = Bearing::chain,
             .group = "repetition",
             .run = run})};

}  // namespace forensics::rules
