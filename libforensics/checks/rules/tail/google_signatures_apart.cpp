#include <algorithm>
#include <cstdlib>

#include "libforensics/chain/organisation.h"
#include "libforensics/checks/check.h"
#include "libforensics/clocks/digits.h"

namespace forensics::rules {
namespace {

constexpr std::int64_t k_apart_s = 60;
constexpr std::uint64_t k_last_s = 253'402'300'799;  // of the year 9999

// Google's selectors are days: "20230601".
bool is_of_google(const SignatureTags& signature) noexcept {
  constexpr std::size_t k_day = 8;
  return provider_group(signature.domain) == "google" ||
         (signature.selector.size() == k_day && is_all_digits(signature.selector));
}

Outcome run(const Evidence& evidence, std::uint32_t, Note& note) {
  const Field* inner = evidence.headers.find(FieldName::x_google_dkim_signature);
  if (inner == nullptr) return Outcome::not_applicable;
  const std::string_view inner_time = find_tag(evidence.headers.value(*inner), "t");
  const auto made = read_decimal(inner_time);
  if (!made || *made > k_last_s) return Outcome::not_applicable;
  bool asked = false;
  for (const SignatureTags& signature : evidence.dkim) {
    const auto outer = is_of_google(signature) ? read_decimal(signature.signed_at) : std::nullopt;
    if (!outer || *outer > k_last_s) continue;
    asked = true;
    const auto apart = static_cast<std::int64_t>(*made) - static_cast<std::int64_t>(*outer);
    if (std::abs(apart) <= k_apart_s) return Outcome::clean;
    note.seconds = std::abs(apart);
  }
  if (!asked) return Outcome::not_applicable;
  note.add(evidence, inner_time);
  return Outcome::hit;
}

}  // namespace

extern constexpr Check google_signatures_apart{
    checked({.title = "Google's two signatures were made at different times",
             .rationale = "Google signs a message for its user's domain and for itself in one go",
             .source = "276 of 276 messages of list archives and phishing mail: at most 4 s apart",
             .false_positives = "none met",
             .summary = "X-Google-DKIM-Signature was made at {a}, {duration} off the other one",
             .scope = Scope::message,
             .bearing = Bearing::chain,
             .wants_message = message_has::google_dkim | message_has::dkim,
             .group = "signature_clock",
             .run = run})};

}  // namespace forensics::rules
