#include <algorithm>
#include <string>
#include <utility>

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

constexpr std::size_t k_telling = 6;  // letters: many short names differ by one

// "google" of "gooogle": each letter once where it stands in a row.
std::string without_runs(std::string_view label) {
  std::string out(label);
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

// "gooogle" beside "google": the same name but for letters more or fewer in a row.
bool differ_by_a_run(const std::string& label, const std::string& other) {
  const std::size_t larger = std::max(label.size(), other.size());
  const std::size_t smaller = std::min(label.size(), other.size());
  if (smaller + 1 < k_telling || larger == smaller || larger - smaller > 2 || label[0] != other[0])
    return false;
  return without_runs(label) == without_runs(other);
}

// One letter more, fewer or another, or two exchanged. Numbers and hyphens tell brothers apart
// ("mail1" and "mail2", "linux-foundation" and "linuxfoundation").
bool differ_by_a_letter(std::string_view label, std::string_view other) noexcept {
  if (label.size() > other.size()) std::swap(label, other);
  if (label.size() < k_telling || other.size() - label.size() > 1) return false;
  const auto [here, there] = std::mismatch(label.begin(), label.end(), other.begin());
  if (there == other.end()) return false;
  const auto at = static_cast<std::size_t>(here - label.begin());
  const std::string_view rest = label.substr(at);
  const std::string_view others = other.substr(at);
  if (label.size() < other.size()) return is_alpha(others[0]) && rest == others.substr(1);
  if (!is_alpha(rest[0]) || !is_alpha(others[0])) return false;
  if (rest.substr(1) == others.substr(1)) return true;
  return rest.size() >= 2 && rest[0] == others[1] && rest[1] == others[0] &&
         rest.substr(2) == others.substr(2);
}

// "example-security" beside "example".
bool differ_by_a_word(std::string_view label, std::string_view other) noexcept {
  if (label.size() > other.size()) std::swap(label, other);
  if (label.size() < k_telling || other.size() < label.size() + 2) return false;
  const bool in_front = other.starts_with(label) && other[label.size()] == '-';
  const bool behind = other.ends_with(label) && other[other.size() - label.size() - 1] == '-';
  return in_front || behind;
}

// The letter or the word, in domains of one ending: others are as often another firm.
bool differ_a_little(std::string_view a, std::string_view b) {
  const std::size_t dot = std::min(a.find('.'), a.size());
  const std::size_t other_dot = std::min(b.find('.'), b.size());
  const bool same_end = equals_ignoring_case(a.substr(dot), b.substr(other_dot));
  const std::size_t apart = dot > other_dot ? dot - other_dot : other_dot - dot;
  if (same_end ? apart > 2 && a.find('-') == b.find('-') : apart == 0 || apart > 2) return false;
  const std::string label = to_lower(a.substr(0, dot));
  const std::string other = to_lower(b.substr(0, other_dot));
  return differ_by_a_run(label, other) ||
         (same_end && (differ_by_a_letter(label, other) || differ_by_a_word(label, other)));
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
      if (!differ_a_little(evidence.from_domain, others)) {
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
     .rationale = "Letters of other scripts, rn for m, one letter more, fewer, other or exchanged, "
                  "or a word "
                  "behind a hyphen make a stranger look like a partner",
     .source =
         "Unicode TR 39 with the fold for small letters (text/confusable.h); by one letter or "
         "a word 0 of 5,656 genuine messages to other domains, 4 of 2,064 of spam and "
         "phishing",
     .false_positives = "two firms whose names are so much alike",
     .summary = "{a} looks like {b}",
     .scope = Scope::message,
     .bearing = Bearing::identity,
     .group = "from",
     .run = run})};

}  // namespace forensics::rules
