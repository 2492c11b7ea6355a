#include "libforensics/checks/check.h"
#include "libforensics/clocks/tags.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t, Note& note) {
  if (evidence.headers.find(FieldName::dkim_signature) == nullptr) return Outcome::not_applicable;
  for (const Field& field : evidence.headers.fields_named(FieldName::dkim_signature)) {
    const std::string_view length = find_tag(evidence.headers.value(field), "l");
    if (length.empty()) continue;
    note.add(evidence, length);
    return Outcome::hit;
  }
  return Outcome::clean;
}

}  // namespace

extern constexpr Check dkim_signs_a_part_of_the_body{
    checked({.title = "A DKIM signature covers only the first bytes of the body",
             .rationale = "Anything may be added behind them",
             .source = "RFC 6376 8.2",
             .false_positives = "old lists",
             .summary = "the signature ends the body at {a} bytes",
             .scope = Scope::message,
             .bearing = Bearing::edited,
             .group = "dkim",
             .run = run})};

}  // namespace forensics::rules
