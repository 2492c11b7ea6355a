#include "libforensics/checks/check.h"
#include "libforensics/clocks/id_scanner.h"
#include "libforensics/evidence/gmail_id.h"
#include "libforensics/evidence/id_maker.h"
#include "libforensics/evidence/made_message_id.h"
#include "libforensics/evidence/own_id_form.h"

namespace forensics::rules {
namespace {

// Of other programs and of web mail, checks of their own tell.
bool is_known_as_anothers(std::string_view id, std::string_view mailer) noexcept {
  if (is_gmail_id(id)) return true;
  const IdMaker* maker = id_maker_of(id);
  return maker != nullptr && id_maker_named(mailer) != nullptr && !is_made_by(*maker, mailer);
}

// "200208221955.UAA06531", of sendmail before 8.10.
bool has_old_sendmail_id(std::string_view left) noexcept {
  IdScanner id(left);
  id.digits(12);
  id.skip(".");
  id.upper(3, 3);
  id.digits(5);
  return id.done();
}

// A server that takes mail in by another way than SMTP, or hands it to a list, may put an id of its
// own in the place of the program's. One with a queue id in it is no such: it is made for a message
// that has none, and these programs write one.
bool is_put_in_by_a_server(const Evidence& evidence, const OwnIdForm& own, std::string_view left,
                           std::string_view host) noexcept {
  if (left.starts_with("LYRIS-")) return true;
  for (const std::string_view tail :
       {".outlook.com", ".exchangelabs.com", "phx.gbl", "mx.google.com"}) {
    if (ends_with_ignoring_case(host, tail)) return true;
  }
  if (!queue_id_in(evidence.identities.message_id).empty() || has_old_sendmail_id(left))
    return false;
  if (own.is_of_a_server) return false;
  for (const Hop& hop : evidence.chain.hops) {
    if (equals_ignoring_case(hop.by.name, host)) return true;
  }
  return false;
}

Outcome run(const Evidence& evidence, std::uint32_t, Note& note) {
  const OwnIdForm* own = evidence.own_id_form;
  if (own == nullptr) return Outcome::not_applicable;
  const std::string_view id = evidence.identities.message_id;
  const std::size_t at_sign = id.rfind('@');
  if (at_sign == std::string_view::npos) return Outcome::not_applicable;
  const std::string_view left = id.substr(0, at_sign);
  if (own->fits(left)) return Outcome::clean;
  if (is_known_as_anothers(id, evidence.mailer) ||
      is_put_in_by_a_server(evidence, *own, left, id.substr(at_sign + 1)))
    return Outcome::not_applicable;
  note.add(evidence, evidence.mailer);
  note.add(evidence, id);
  note.word = own->example;
  return Outcome::hit;
}

}  // namespace

extern constexpr Check message_id_not_in_its_programs_form{checked(
    {.title = "X-Mailer or User-Agent names a program, and the Message-ID is in no form that it "
              "writes",
     .rationale = "Such a program writes an id into every message, always in its own form; a "
                  "template knows the name of the program and not its ids, or leaves the id to "
                  "the server",
     .source = "0 of 1,163 genuine messages of Outlook Express, Outlook 9 and 10, Exchange 5.5, "
               "Eudora, The Bat!, Netscape, Mozilla, Thunderbird and Apple Mail; 295 of 453 in "
               "spam of 2002 and 4 of 7 in phishing mail",
     .false_positives = "a gateway that replaces ids and names another host than itself in them; "
                        "archives made anonymous",
     .summary = "{a} writes ids as {word}; the id is {b}",
     .scope = Scope::message,
     .bearing = Bearing::identity,
     .wants_message = message_has::own_id_form,
     .group = "foreign_program",
     .run = run})};

}  // namespace forensics::rules
