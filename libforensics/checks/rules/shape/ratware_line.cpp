#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Hop& hop = evidence.chain.hops[at];
  if (!hop.family.starts_with("ratware")) return Outcome::clean;
  note.word = hop.family;
  return Outcome::hit;
}

}  // namespace

extern constexpr Check ratware_line{
    checked({.title = "The whole line has a shape that only spamming programs write",
             .rationale = "No mail server prints this; the shapes were found in spam alone",
             .source = "families ratware-*: 0 lines in 22,000 of genuine list mail",
             .false_positives = "none met",
             .summary = "the line was written by a spamming program: {word}",
             .scope = Scope::hop,
             .bearing = Bearing::chain,
             .clean_with = hop_has::plain_line,
             .group = "shape",
             .run = run})};

}  // namespace forensics::rules
