#include "libforensics/checks/check.h"
#include "libforensics/evidence/short_lines.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Hop& hop = evidence.chain.hops[at];
  if (hop.date.status != DateStatus::missing) return Outcome::clean;
  if (hop.kind == HopKind::unparseable || is_surgemail_web(hop)) return Outcome::not_applicable;
  note.add(hop.field);
  return Outcome::hit;
}

}  // namespace

extern constexpr Check stamp_missing{checked(
    {.title = "The line has no date",
     .rationale = "RFC 5321 demands one and every server writes it, but for SurgeMail's web mail",
     .source = "RFC 5321 4.4",
     .false_positives = "hand-written examples; lines cut by a gateway",
     .summary = "the line ends without a date",
     .scope = Scope::hop,
     .bearing = Bearing::chain,
     .clean_with = hop_has::plain_stamp,
     .group = "stamp_syntax",
     .run = run})};

}  // namespace forensics::rules
