#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

// Asked of programs that are known to write both or neither. SquirrelMail, Outlook 2007 and later,
// and programs of which nothing is known may write the priority alone.
Outcome run(const Evidence& evidence, std::uint32_t, Note& note) {
  if (evidence.own_id_form == nullptr) return Outcome::not_applicable;
  const Field* priority = evidence.headers.find("X-MSMail-Priority");
  if (priority == nullptr) return Outcome::not_applicable;
  if (evidence.headers.find(FieldName::x_mimeole) != nullptr) return Outcome::clean;
  note.add(evidence, evidence.mailer);
  note.add(priority->name);
  return Outcome::hit;
}

}  // namespace

extern constexpr Check msmail_priority_without_mimeole{checked(
    {.title = "X-MSMail-Priority stands without X-MimeOLE, of a program that writes both or "
              "neither",
     .rationale = "Outlook Express and Outlook before 2007 write the two together, and others that "
                  "are named here write none of them; a template has what its author saw",
     .source = "0 of 383 genuine messages of these programs that have the field, 197 of 236 of "
               "spam of 2002",
     .false_positives = "a gateway that removes X-MimeOLE alone",
     .summary = "{a} does not write {b} alone",
     .scope = Scope::message,
     .bearing = Bearing::identity,
     .wants_message = message_has::own_id_form,
     .group = "foreign_program",
     .run = run})};

}  // namespace forensics::rules
