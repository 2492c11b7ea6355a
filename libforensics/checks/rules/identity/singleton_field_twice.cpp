#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

// A bit for each field that may stand once; 0 for the others.
constexpr std::uint32_t bit_of(FieldName name) noexcept {
  switch (name) {
    case FieldName::from: return 1U;
    case FieldName::to: return 1U << 1U;
    case FieldName::cc: return 1U << 2U;
    case FieldName::date: return 1U << 3U;
    case FieldName::subject: return 1U << 4U;
    case FieldName::message_id: return 1U << 5U;
    case FieldName::reply_to: return 1U << 6U;
    case FieldName::mime_version: return 1U << 7U;
    default: return 0;
  }
}

Outcome run(const Evidence& evidence, std::uint32_t, Note& note) {
  std::uint32_t seen = 0;
  for (const Field& field : evidence.headers.fields) {
    const std::uint32_t bit = bit_of(field.id);
    if ((seen & bit) != 0) {
      note.add(field.name);
      return Outcome::hit;
    }
    seen |= bit;
  }
  return Outcome::clean;
}

}  // namespace

extern constexpr Check singleton_field_twice{
    checked({.title = "A field that may stand once stands twice",
             .rationale = "Two From or Date fields show one thing to the filter and another to the "
                          "reader",
             .source = "RFC 5322 3.6; 0 of 4,015 genuine messages, 19 of 1,896 spam messages",
             .false_positives = "list software that writes its own Subject",
             .summary = "the field stands more than once: {a}",
             .scope = Scope::message,
             .bearing = Bearing::edited,
             .group = "singletons",
             .run = run})};

}  // namespace forensics::rules
