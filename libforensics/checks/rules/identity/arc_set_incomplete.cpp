#include <charconv>

#include "libforensics/checks/check.h"
#include "libforensics/clocks/tags.h"

namespace forensics::rules {
namespace {

// i=1 is bit 0; an instance that cannot be read gives none. RFC 8617 4.2.1: at most 50.
std::uint64_t instance_bit(std::string_view text) noexcept {
  unsigned instance = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), instance);
  return error == std::errc{} && instance >= 1 && instance <= 50
             ? std::uint64_t{1} << (instance - 1)
             : 0;
}

Outcome run(const Evidence& evidence, std::uint32_t, Note& note) {
  std::uint64_t seals = 0;
  std::uint64_t signatures = 0;
  std::int64_t count = 0;
  for (const Field& field : evidence.headers.fields) {
    if (field.id != FieldName::arc_seal && field.id != FieldName::arc_message_signature) continue;
    const std::uint64_t bit = instance_bit(find_tag(evidence.headers.value(field), "i"));
    if (field.id == FieldName::arc_seal) ++count;
    (field.id == FieldName::arc_seal ? seals : signatures) |= bit;
  }
  if (count == 0 || !evidence.has_claimed_hop()) return Outcome::not_applicable;
  const bool whole = seals == signatures && (seals & (seals + 1)) == 0 && seals != 0;
  if (whole) return Outcome::clean;
  note.number = count;
  return Outcome::hit;
}

}  // namespace

extern constexpr Check arc_set_incomplete{checked(
    {.title = "The ARC sets do not count from one without a gap",
     .rationale = "Each server that seals adds one whole set",
     .source = "RFC 8617 4.2: 1,659 of 1,659 sealed phishing messages and all list mail hold it",
     .false_positives = "a gateway that removes one field",
     .summary = "the ARC sets are not whole; count of seals: {n}",
     .scope = Scope::message,
     .bearing = Bearing::chain,
     .wants_message = message_has::claimed_hop,
     .group = "arc",
     .run = run})};

}  // namespace forensics::rules
