#include <string>

#include "libforensics/chain/organisation.h"
#include "libforensics/checks/check.h"
#include "libforensics/text/confusable.h"

namespace forensics::rules {
namespace {

// Only names of nearly one length can look alike, "rn" and "xn--" forms included; spares the rest
// the skeleton.
bool same_length_class(std::string_view a, std::string_view b) noexcept {
  if (a.find("xn--") != std::string_view::npos || b.find("xn--") != std::string_view::npos)
    return true;
  const std::size_t larger = a.size() > b.size() ? a.size() : b.size();
  const std::size_t smaller = a.size() > b.size() ? b.size() : a.size();
  return larger - smaller <= 3 && larger > 4;
}

Outcome run(const Evidence& evidence, std::uint32_t, Note& note) {
  if (evidence.identities.from.empty()) return Outcome::not_applicable;
  const Mailbox& mailbox = evidence.identities.from.front().mailbox;
  const std::string_view domain = mailbox.host();
  if (domain.empty()) return Outcome::not_applicable;
  std::string skeleton;
  std::string_view last;  // recipients of one domain often follow each other
  for (const auto* list :
       {&evidence.identities.to, &evidence.identities.cc, &evidence.identities.reply_to}) {
    for (const Person& other : *list) {
      const std::string_view known = other.mailbox.host();
      if (known.empty() || known == last || !same_length_class(domain, known) ||
          is_one_domain(evidence.from_domain, organisational_domain(known)))
        continue;
      last = known;
      if (skeleton.empty()) skeleton = confusable_skeleton(domain);
      if (confusable_skeleton(known) != skeleton) continue;
      note.add(evidence, mailbox.domain);
      note.add(evidence, other.mailbox.domain);
      return Outcome::hit;
    }
  }
  return Outcome::clean;
}

}  // namespace

extern constexpr Check from_domain_imitates{checked(
    {.title = "The domain of From looks like another domain of the message and is not it",
     .rationale = "Letters of other scripts, or rn for m, make a stranger look like a partner",
     .source = "Unicode TR 39 with the fold for small letters (text/confusable.h)",
     .false_positives = "none met",
     .summary = "{a} looks like {b}",
     .scope = Scope::message,
     .bearing = Bearing::identity,
     .group = "from",
     .run = run})};

}  // namespace forensics::rules
