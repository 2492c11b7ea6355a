#include <algorithm>

#include "libforensics/checks/check.h"
#include "libforensics/evidence/gmail_id.h"

namespace forensics::rules {
namespace {

bool passed_google(const Evidence& evidence) noexcept {
  return std::any_of(evidence.hops.begin(), evidence.hops.end(),
                     [](const HopFacts& hop) { return hop.by_group == "google"; });
}

Outcome run(const Evidence& evidence, std::uint32_t, Note& note) {
  if (!evidence.has_claimed_hop()) return Outcome::not_applicable;
  const std::string_view id = evidence.identities.message_id;
  const Field* signature = nullptr;
  for (const Field& field : evidence.headers.fields_named(FieldName::x_google_dkim_signature)) {
    signature = &field;
  }
  if (!is_gmail_id(id) && signature == nullptr) return Outcome::not_applicable;
  if (passed_google(evidence)) return Outcome::clean;
  if (signature == nullptr) {
    note.add(evidence, id);
  } else {
    note.add(signature->whole);
  }
  return Outcome::hit;
}

}  // namespace

extern constexpr Check google_marks_without_google{checked(
    {.title = "Gmail made the message, and no server of Google wrote a line",
     .rationale = "What Gmail sends leaves through its own servers, which write lines; who takes "
                  "these away, or others in their place, leaves its Message-ID and its signature",
     .source = "0 of 906 messages of lists and phishing with such marks",
     .false_positives = "none met",
     .summary = "{a} is Gmail's, and no line is of Google",
     .scope = Scope::message,
     .bearing = Bearing::chain,
     .wants_message = message_has::claimed_hop,
     .group = "provider_tail",
     .run = run})};

}  // namespace forensics::rules
