#include "libforensics/base/ascii.h"
#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t, Note& note) {
  if (evidence.identities.from.empty()) return Outcome::not_applicable;
  const Mailbox& mailbox = evidence.identities.from.front().mailbox;
  const std::string& name = evidence.identities.from.front().display_name;
  const std::size_t at_sign = name.find('@');
  if (at_sign == std::string::npos || at_sign == 0 || at_sign + 1 == name.size())
    return Outcome::clean;
  if (find_ignoring_case(name, mailbox.addr_spec.empty() ? "@" : mailbox.addr_spec) !=
      std::string::npos)
    return Outcome::clean;
  if (!is_alnum(name[at_sign - 1]) || !is_alnum(name[at_sign + 1])) return Outcome::clean;
  note.add(evidence, mailbox.display_name);
  note.add(evidence, mailbox.addr_spec);
  return Outcome::hit;
}

}  // namespace

extern constexpr Check address_in_display_name{
    checked({.title = "The display name of From holds another address than From",
             .rationale = "Readers see the name first",
             .source = "catalogued as a trick of phishing; 0.7 % of the SpamAssassin corpus",
             .false_positives = "lists that put the author's address into the name",
             .summary = "the name shows {a}, the address is {b}",
             .scope = Scope::message,
             .bearing = Bearing::identity,
             .group = "from",
             .run = run})};

}  // namespace forensics::rules
