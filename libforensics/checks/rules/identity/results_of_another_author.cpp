#include <algorithm>

#include "libforensics/chain/organisation.h"
#include "libforensics/checks/address_host.h"
#include "libforensics/checks/check.h"
#include "libforensics/evidence/reader_results.h"

namespace forensics::rules {
namespace {

std::string_view host_in(std::string_view author) noexcept {
  const std::string_view host = host_of(author);
  return host.data() == nullptr ? author : host;
}

// Letters, digits, dots and hyphens: what every server writes alike.
bool is_plain(std::string_view domain) noexcept {
  return !domain.empty() && std::all_of(domain.begin(), domain.end(),
                                        [](char c) { return is_alnum(c) || c == '.' || c == '-'; });
}

Outcome run(const Evidence& evidence, std::uint32_t, Note& note) {
  if (!is_plain(evidence.from_domain) || evidence.identities.from.size() != 1)
    return Outcome::not_applicable;
  // A list may write itself into From after the check, for DMARC's sake.
  if (is_one_domain(evidence.from_domain, evidence.list.domain)) return Outcome::not_applicable;
  bool asked = false;
  const std::uint32_t end = end_of_the_readers_side(evidence);
  for (const ServerResults& results : evidence.results) {
    if (results.name.offset >= end) break;
    const std::string_view author = host_in(results.author);
    const std::string_view domain = organisational_domain(author);
    if (domain.empty()) continue;
    asked = true;
    if (is_one_domain(domain, evidence.from_domain)) continue;
    note.add(evidence, author);
    note.add(evidence, evidence.identities.from.front().mailbox.addr_spec);
    return Outcome::hit;
  }
  return asked ? Outcome::clean : Outcome::not_applicable;
}

}  // namespace

extern constexpr Check results_of_another_author{checked(
    {.title = "Authentication-Results of the reader's side were made for another author",
     .rationale = "The server that checked the author wrote down the domain that it read in From; "
                  "who changes From, or pastes the results of another message, leaves the two "
                  "apart",
     .source = "RFC 7489 11.1; 0 of 1,105 messages of list archives, phishing "
               "and bounces with such a result",
     .false_positives =
         "a gateway or a list of the reader's own that rewrites From after the check",
     .summary = "{a} was checked, From is {b}",
     .scope = Scope::message,
     .bearing = Bearing::identity,
     .wants_message = message_has::results,
     .group = "results",
     .run = run})};

}  // namespace forensics::rules
