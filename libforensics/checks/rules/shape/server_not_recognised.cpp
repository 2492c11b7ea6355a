#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Hop& hop = evidence.chain.hops[at];
  if (hop.family != "generic") return Outcome::clean;
  note.add(hop.field);
  return Outcome::hit;
}

}  // namespace

extern constexpr Check server_not_recognised{
    checked({.title = "The line has the shape of no mail server that is known here",
             .rationale = "Invented lines follow no server; most genuine ones do",
             .source = "39 of 43,660 lines of genuine mail, 87 of 8,323 of spam of 2002",
             .false_positives = "rare and home-made servers",
             .summary = "no known server writes such a line",
             .scope = Scope::hop,
             .bearing = Bearing::chain,
             .clean_with = hop_has::plain_line,
             .group = "shape",
             .run = run})};

}  // namespace forensics::rules
