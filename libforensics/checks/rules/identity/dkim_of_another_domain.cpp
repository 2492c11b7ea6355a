#include "libforensics/chain/organisation.h"
#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t, Note& note) {
  if (evidence.identities.from.empty()) return Outcome::not_applicable;
  const std::string_view domain = evidence.identities.from.front().mailbox.host();
  if (domain.empty() || evidence.dkim.empty()) return Outcome::not_applicable;
  for (const SignatureTags& signature : evidence.dkim) {
    if (is_one_domain(evidence.from_domain, organisational_domain(signature.domain)))
      return Outcome::clean;
  }
  note.add(evidence, evidence.identities.from.front().mailbox.domain);
  return Outcome::hit;
}

}  // namespace

extern constexpr Check dkim_of_another_domain{
    checked({.title = "No DKIM signature is of the domain of From",
             .rationale = "A signature vouches for its own domain only",
             .source = "RFC 7489 3.1.1 (alignment); no key is needed to see it",
             .false_positives = "lists and senders for hire sign with their own domain",
             .summary = "From {a} is not signed by its domain",
             .scope = Scope::message,
             .bearing = Bearing::identity,
             .wants_message = message_has::dkim,
             .group = "dkim",
             .run = run})};

}  // namespace forensics::rules
