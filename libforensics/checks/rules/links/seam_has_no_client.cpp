#include "libforensics/checks/check.h"
#include "libforensics/evidence/short_lines.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Hop& newer = evidence.chain.hops[at];
  const Hop& older = evidence.chain.hops[at + 1];
  if (!newer.from.ip || !is_outside(newer.from.ip_scope)) return Outcome::not_applicable;
  if (older.kind == HopKind::comment_only || older.kind == HopKind::list ||
      older.family == "mailsweeper-agent" || names_no_server(older))
    return Outcome::not_applicable;
  if (!older.by.name.empty() || older.by.ip) return Outcome::clean;
  note.add(evidence, newer.from.ip_raw);
  return Outcome::hit;
}

}  // namespace

extern constexpr Check seam_has_no_client{checked(
    {.title = "The newer hop names a public client, the older one names no server",
     .rationale = "At the seam between true and invented hops the invented one often says least",
     .source = "29 % of the seams of 741 labelled forged chains have no server name below",
     .false_positives =
         "qmail and list software, whose own lines are comments, one filter's, SurgeMail's web "
         "mail and GoDaddy's relays; none of them is asked",
     .summary = "the hop below {a} says nothing of its server",
     .scope = Scope::link,
     .bearing = Bearing::chain,
     .wants = hop_has::outside_ip,
     .group = "link",
     .run = run})};

}  // namespace forensics::rules
