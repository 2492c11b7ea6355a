#include "libforensics/base/ascii.h"
#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t, Note& note) {
  if (!evidence.identities.has_subject ||
      !starts_with_ignoring_case(evidence.identities.subject, "re:"))
    return Outcome::not_applicable;
  if (!evidence.identities.in_reply_to.empty() || !evidence.identities.references.empty())
    return Outcome::clean;
  note.add(evidence, evidence.headers.value_of(FieldName::subject));
  return Outcome::hit;
}

}  // namespace

extern constexpr Check reply_without_a_thread{checked(
    {.title = "The subject begins with Re: and no earlier message is named",
     .rationale = "Mail programs name the message that is answered; a stranger who pretends to "
                  "answer cannot",
     .source = "RFC 5322 3.6.4; 1 point in SpamAssassin",
     .false_positives = "web forms and old programs",
     .summary = "the subject {a} answers nothing",
     .scope = Scope::message,
     .bearing = Bearing::identity,
     .group = "thread",
     .run = run})};

}  // namespace forensics::rules
