#include "libforensics/checks/check.h"
#include "libforensics/checks/desktop_program.h"
#include "libforensics/evidence/gmail_id.h"

namespace forensics::rules {
namespace {

// Services that send through Gmail's programming interface may write a name of their own, and Gmail
// makes the id for them: only a desktop program tells.
Outcome run(const Evidence& evidence, std::uint32_t, Note& note) {
  if (!is_gmail_id(evidence.identities.message_id)) return Outcome::not_applicable;
  if (!is_desktop_program(evidence.mailer)) return Outcome::clean;
  note.add(evidence, evidence.mailer);
  return Outcome::hit;
}

}  // namespace

extern constexpr Check gmail_id_with_a_mailer{checked(
    {.title = "The Message-ID is Gmail's own, yet X-Mailer names a desktop program",
     .rationale = "A desktop program makes the id itself; one that saves a Gmail message again "
                  "leaves the id and puts its own name in",
     .source = "0 of 213 messages of list archives with such an id, 0 of 64 phishing messages",
     .false_positives = "programs that copy the id of the message which they send again",
     .summary = "{a} did not make this id",
     .scope = Scope::message,
     .bearing = Bearing::edited,
     .wants_message = message_has::gmail_id,
     .group = "foreign_program",
     .run = run})};

}  // namespace forensics::rules
