#include <algorithm>
#include <string>

#include "libforensics/auth/authentication_results.h"
#include "libforensics/base/ascii.h"
#include "libforensics/checks/address_host.h"
#include "libforensics/checks/check.h"
#include "libforensics/dns/name.h"

namespace forensics::rules {
namespace {

// RFC 8601 2.7.1: header.d is the domain, header.i an address in it or below it. Null when the
// result tells neither.
std::string_view signer_of(const ClaimedResult& result) noexcept {
  const std::string_view domain = result.property("header.d");
  if (!domain.empty()) return domain;
  return host_of(result.property("header.i"));
}

bool is_signed_by(const Evidence& evidence, std::string_view signer) {
  const std::string name = canonical_name(signer);
  return std::any_of(evidence.dkim.begin(), evidence.dkim.end(), [&name](const auto& signature) {
    return !signature.domain.empty() && is_within(name, canonical_name(signature.domain));
  });
}

// The same as spelled: what this says is within is so, what it does not may be.
bool is_plainly_signed_by(const Evidence& evidence, std::string_view signer) noexcept {
  return std::any_of(evidence.dkim.begin(), evidence.dkim.end(), [signer](const auto& signature) {
    const std::size_t size = signature.domain.size();
    if (size == 0 || !ends_with_ignoring_case(signer, signature.domain)) return false;
    return signer.size() == size || signer[signer.size() - size - 1] == '.';
  });
}

bool has_selector(const Evidence& evidence, std::string_view selector) noexcept {
  return std::any_of(evidence.dkim.begin(), evidence.dkim.end(), [selector](const auto& signature) {
    return equals_ignoring_case(signature.selector, selector);
  });
}

// Whether the field names signers, and neither signers nor selectors but those of the signatures:
// spares it the parsing.
bool names_our_signers(const Evidence& evidence, std::string_view value) noexcept {
  bool any = false;
  constexpr std::size_t k_rare = 8;  // "="
  for (const std::string_view mark : {"header.d=", "header.i=", "header.s="}) {
    const bool is_selector = mark == "header.s=";
    std::string_view rest = value;
    for (auto word = result_behind(rest, mark, k_rare); word.data() != nullptr;
         word = result_behind(rest, mark, k_rare)) {
      const std::string_view host = host_of(word);
      const bool is_ours =
          is_selector ? has_selector(evidence, word)
                      : is_plainly_signed_by(evidence, host.data() == nullptr ? word : host);
      if (!is_ours) return false;
      any |= !is_selector;
      rest = value.substr(static_cast<std::size_t>(word.data() + word.size() - value.data()));
    }
  }
  return any;
}

Outcome run(const Evidence& evidence, std::uint32_t, Note& note) {
  bool asked = false;
  for (const ServerResults& results : evidence.results) {
    if (!results.passes_dkim) continue;
    if (names_our_signers(evidence, results.value)) {
      asked = true;
      continue;
    }
    for (const ClaimedResult& result : parse_authentication_results(results.value).results) {
      if (!equals_ignoring_case(result.method, "dkim") ||
          !equals_ignoring_case(result.result, "pass"))
        continue;
      const std::string_view signer = signer_of(result);
      if (signer.empty()) continue;
      asked = true;
      const std::string_view selector = result.property("header.s");
      const bool is_known_signer = is_signed_by(evidence, signer);
      if (is_known_signer && (selector.empty() || has_selector(evidence, selector))) continue;
      note.add(evidence, is_known_signer ? selector : signer);
      note.word = is_known_signer ? "selector" : "domain";
      return Outcome::hit;
    }
  }
  return asked ? Outcome::clean : Outcome::not_applicable;
}

}  // namespace

extern constexpr Check results_pass_a_missing_signature{checked(
    {.title = "Authentication-Results pass a DKIM signature that the message does not have",
     .rationale = "Who invents results, or pastes those of another message, has no signature to "
                  "go with them",
     .source = "RFC 8601 2.7.1; 0 of 579 phishing messages with such results, 0 of 899 of list "
               "archives; 1 of 33 bounces, edited for publication. Of 888 messages "
               "whose results name a selector, that bounce alone has no such signature",
     .false_positives = "gateways and lists that take signatures out and leave the results; mail "
                        "that was made anonymous",
     .summary = "a signature of the {word} {a} is said to hold, and no field has it",
     .scope = Scope::message,
     .bearing = Bearing::identity,
     .wants_message = message_has::results,
     .group = "results",
     .run = run})};

}  // namespace forensics::rules
