#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t, Note& note) {
  bool asked = false;
  for (const MimePart& part : evidence.mime.parts) {
    if (!part.is_multipart || !part.boundary) continue;
    asked = true;
    if (!part.closing.empty()) continue;
    note.add(evidence, part.content_type);
    return Outcome::hit;
  }
  return asked ? Outcome::clean : Outcome::not_applicable;
}

}  // namespace

extern constexpr Check multipart_never_closed{
    checked({.title = "A multipart body has no closing boundary",
             .rationale = "Programs close what they open; a cut or glued body does not",
             .source = "RFC 2046 5.1.1; 1 of 323 genuine multiparts, 53 of 308 of spam of 2002",
             .false_positives = "mail cut by a limit of size",
             .summary = "the multipart {a} is not closed",
             .scope = Scope::message,
             .bearing = Bearing::edited,
             .group = "mime",
             .run = run})};

}  // namespace forensics::rules
