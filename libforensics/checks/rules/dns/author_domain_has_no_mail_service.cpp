#include "libforensics/checks/dns_answers.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t, Note& note) {
  if (evidence.dns == nullptr) return Outcome::no_evidence;
  if (!evidence.dns->author) return Outcome::not_applicable;
  const DomainMail& mail = *evidence.dns->author;
  if (mail.service == MailService::exchanges || mail.service == MailService::host)
    return Outcome::clean;
  if (const DnsFact* fact = mail.lacking()) return lacks(fact, note);
  if (mail.service == MailService::unknown) return Outcome::no_evidence;
  note.add(evidence, evidence.identities.from.front().mailbox.host());
  note.word = mail.service == MailService::refused ? "says that it takes no mail"
                                                   : "has no server that takes mail";
  return hit_by(mail.mx, note);
}

}  // namespace

extern constexpr Check author_domain_has_no_mail_service{checked(
    {.title = "The domain of the author takes no mail",
     .rationale = "Who writes from a domain can be answered there; no MX, no address or the "
                  "null MX means that nobody can",
     .source = "RFC 5321 5.1, RFC 7505; stated, not measured",
     .false_positives = "senders of notices that want no answer",
     .summary = "{a} {word}, {as_of}",
     .bearing = Bearing::identity,
     .needs = needs::dns,
     .group = "author_domain",
     .run = run})};

}  // namespace forensics::rules
