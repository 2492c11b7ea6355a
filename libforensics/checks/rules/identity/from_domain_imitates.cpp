#include <algorithm>
#include <string>

#include "libforensics/base/ascii.h"
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

// "google" of "gooogle": each letter once where it stands in a row.
std::string without_runs(std::string_view label) {
  std::string out(label);
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

// "gooogle.example" beside "google.example": the same name but for a letter more or fewer in a row.
bool differs_by_a_doubled_letter(std::string_view a, std::string_view b) {
  constexpr std::size_t k_telling = 5;
  const std::string_view label = a.substr(0, a.find('.'));
  const std::string_view other = b.substr(0, b.find('.'));
  const std::size_t larger = std::max(label.size(), other.size());
  const std::size_t smaller = std::min(label.size(), other.size());
  if (smaller < k_telling || larger == smaller || larger - smaller > 2 ||
      to_lower(label[0]) != to_lower(other[0]))
    return false;
  return without_runs(to_lower(label)) == without_runs(to_lower(other));
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
      const std::string_view others = organisational_domain(known);
      if (known.empty() || known == last || is_one_domain(evidence.from_domain, others)) continue;
      last = known;
      if (!differs_by_a_doubled_letter(evidence.from_domain, others)) {
        if (!same_length_class(domain, known)) continue;
        if (skeleton.empty()) skeleton = confusable_skeleton(domain);
        if (confusable_skeleton(known) != skeleton) continue;
      }
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
     .rationale =
         "Letters of other scripts, rn for m, or one letter more make a stranger look like a "
         "partner",
     .source = "Unicode TR 39 with the fold for small letters (text/confusable.h)",
     .false_positives = "none met",
     .summary = "{a} looks like {b}",
     .scope = Scope::message,
     .bearing = Bearing::identity,
     .group = "from",
     .run = run})};

}  // namespace forensics::rules
