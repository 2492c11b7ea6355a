#include "libforensics/checks/check.h"
#include "libforensics/checks/desktop_program.h"
#include "libforensics/evidence/gmail_id.h"

namespace forensics::rules {
namespace {

bool is_terminal_program(std::string_view mailer) noexcept {
  for (const std::string_view name :
       {"git-send-email", "Mutt", "NeoMutt", "KMail", "Evolution", "Ximian", "Claws", "Sylpheed"}) {
    if (starts_with_ignoring_case(mailer, name)) return true;
  }
  return false;
}

// Web mail may hand on what the browser calls itself, and every browser is "Mozilla".
bool may_be_a_browser(std::string_view mailer) noexcept {
  return starts_with_ignoring_case(mailer, "Mozilla/") &&
         find_ignoring_case(mailer, "Thunderbird") == std::string_view::npos;
}

Outcome run(const Evidence& evidence, std::uint32_t, Note& note) {
  if (evidence.chain.hops.empty()) return Outcome::not_applicable;
  const Hop& oldest = evidence.chain.hops.back();
  if (oldest.kind != HopKind::http_submission || oldest.with.proto != "HTTP")
    return Outcome::not_applicable;
  // Of web mail's own id it is the mailer that is out of place (gmail_id_with_a_mailer).
  if (is_gmail_id(evidence.identities.message_id)) return Outcome::not_applicable;
  const bool is_known = is_desktop_program(evidence.mailer) || is_terminal_program(evidence.mailer);
  if (!is_known || may_be_a_browser(evidence.mailer)) return Outcome::clean;
  note.add(evidence, evidence.mailer);
  note.add(oldest.field);
  return Outcome::hit;
}

}  // namespace

extern constexpr Check desktop_mailer_at_a_browser_hop{checked(
    {.title = "A desktop program wrote the message, and its oldest hop took it from a browser",
     .rationale = "Such a program hands its mail over by SMTP; a line of web mail that was put in "
                  "the place of the true one does not fit it",
     .source = "0 of 37 messages of ham, list archives, bounces and phishing that web mail took",
     .false_positives = "programs that reach their provider over HTTP",
     .summary = "{a} does not hand over as {b} says",
     .scope = Scope::message,
     .bearing = Bearing::chain,
     .wants_message = message_has::mailer,
     .group = "foreign_program",
     .run = run})};

}  // namespace forensics::rules
