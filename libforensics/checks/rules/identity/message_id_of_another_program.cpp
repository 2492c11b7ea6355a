#include "libforensics/checks/check.h"
#include "libforensics/evidence/id_maker.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t, Note& note) {
  const std::string_view id = evidence.identities.message_id;
  const IdMaker* maker = id.empty() ? nullptr : id_maker_of(id);
  if (maker == nullptr || id_maker_named(evidence.mailer) == nullptr)
    return Outcome::not_applicable;
  if (is_made_by(*maker, evidence.mailer)) return Outcome::clean;
  note.add(evidence, evidence.mailer);
  note.add(evidence, id);
  note.word = maker->name;
  return Outcome::hit;
}

}  // namespace

extern constexpr Check message_id_of_another_program{checked(
    {.title =
         "The Message-ID has the form of one mail program, X-Mailer or User-Agent names another",
     .rationale = "A mail program makes both; a template that borrowed one of them, or a message "
                  "saved again by another program, brings two together",
     .source =
         "31 of 2,245 genuine messages that tell both, all of one person who called Mozilla Mutt; "
         "28 of 204 in spam of 2002 and 2 of 4 in phishing mail",
     .false_positives = "people who give their program another's name; programs that send a "
                        "stored message again",
     .summary = "{a} is named, and the id {b} is of the form that {word} makes",
     .scope = Scope::message,
     .bearing = Bearing::identity,
     .wants_message = message_has::mailer,
     .group = "foreign_program",
     .run = run})};

}  // namespace forensics::rules
