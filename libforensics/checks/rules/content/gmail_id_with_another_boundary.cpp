#include "libforensics/checks/check.h"
#include "libforensics/evidence/gmail_id.h"
#include "libforensics/mime/boundary_text.h"

namespace forensics::rules {
namespace {

// The marks of programs that write a boundary when a person saves or sends; lists and gateways,
// which wrap genuine mail anew, write others.
bool is_of_a_mail_client(std::string_view boundary) noexcept {
  for (const std::string_view mark :
       {"----=_NextPart_", "Apple-Mail", "------------", "=_NextPart_"}) {
    if (boundary.starts_with(mark)) return true;
  }
  return false;
}

Outcome run(const Evidence& evidence, std::uint32_t, Note& note) {
  if (!is_gmail_id(evidence.identities.message_id) || evidence.mime.parts.empty())
    return Outcome::not_applicable;
  const MimePart& root = evidence.mime.parts.front();
  if (!root.boundary) return Outcome::not_applicable;
  if (!is_of_a_mail_client(*root.boundary)) return Outcome::clean;
  note.add(evidence, boundary_text(root));
  return Outcome::hit;
}

}  // namespace

extern constexpr Check gmail_id_with_another_boundary{checked(
    {.title = "The Message-ID is Gmail's own, the boundary is of another mail program",
     .rationale = "Gmail makes both; a message that is opened and saved in another program keeps "
                  "its id and gets that program's boundary",
     .source = "0 of 14 multiparts of list archives with such an id, 2 of 57 phishing messages",
     .false_positives = "mail programs that keep the id of a message which they send again",
     .summary = "the boundary {a} is not Gmail's",
     .scope = Scope::message,
     .bearing = Bearing::edited,
     .wants_message = message_has::gmail_id,
     .group = "foreign_program",
     .run = run})};

}  // namespace forensics::rules
