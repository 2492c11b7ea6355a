#include "libforensics/checks/check.h"
#include "libforensics/evidence/short_lines.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Hop& hop = evidence.chain.hops[at];
  if (!hop.by.name.empty() || hop.by.ip) return Outcome::clean;
  if (hop.kind != HopKind::tcp || names_no_server(hop)) return Outcome::not_applicable;
  note.add(hop.field);
  return Outcome::hit;
}

}  // namespace

extern constexpr Check server_name_missing{checked(
    {.title = "The line does not say which server wrote it",
     .rationale = "Every server names itself after \"by\"",
     .source = "RFC 5321 4.4; 1 of 35,126 lines of genuine mail, 5 of 6,429 of spam of 2002",
     .false_positives = "comment-only lines of qmail and GoDaddy's relays, which are not counted",
     .summary = "no server is named",
     .scope = Scope::hop,
     .bearing = Bearing::chain,
     .clean_with = hop_has::server,
     .group = "shape",
     .run = run})};

}  // namespace forensics::rules
