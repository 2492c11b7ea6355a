#include "libforensics/chain/organisation.h"
#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t, Note& note) {
  if (evidence.identities.from.empty() || evidence.identities.reply_to.empty())
    return Outcome::not_applicable;
  const std::string_view from = evidence.identities.from.front().mailbox.host();
  const std::string_view reply = evidence.identities.reply_to.front().mailbox.host();
  if (from.empty() || reply.empty()) return Outcome::not_applicable;
  if (is_one_domain(evidence.from_domain, organisational_domain(reply))) return Outcome::clean;
  note.add(evidence, evidence.identities.from.front().mailbox.addr_spec);
  note.add(evidence, evidence.identities.reply_to.front().mailbox.addr_spec);
  return Outcome::hit;
}

}  // namespace

extern constexpr Check reply_to_another_domain{
    checked({.title = "Answers go to another organisation than the one that From names",
             .rationale = "The answer is what the writer of a fraud wants",
             .source = "weak: common in list mail and newsletters",
             .false_positives = "lists, newsletters, ticket systems",
             .summary = "answers to {a} go to {b}",
             .scope = Scope::message,
             .bearing = Bearing::identity,
             .wants_message = message_has::reply_to,
             .group = "reply_to",
             .run = run})};

}  // namespace forensics::rules
