#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

// "%RND_DIGIT", "%CUSTOM_ID", "__DynTag1__", "{{name}}"; a null view when there is none.
std::string_view unfilled_slot(std::string_view value) noexcept {
  for (const std::string_view mark :
       {"%RND_", "%CUSTOM_", "%RANDOM", "%FROM_", "%MESSAGEID", "DynTag", "{{"}) {
    const std::size_t at = value.find(mark);
    if (at != std::string_view::npos) return value.substr(at, mark.size() + 8);
  }
  return {};
}

Outcome run(const Evidence& evidence, std::uint32_t, Note& note) {
  for (const Field& field : evidence.headers.fields) {
    const std::string_view value = field.value.of(evidence.headers.message);
    if (value.size() < 6 || (value.find('%') == std::string_view::npos &&
                             value.find("DynTag") == std::string_view::npos &&
                             value.find("{{") == std::string_view::npos))
      continue;
    const std::string_view slot = unfilled_slot(value);
    if (slot.empty()) continue;
    note.add(evidence, slot);
    return Outcome::hit;
  }
  return evidence.headers.fields.empty() ? Outcome::not_applicable : Outcome::clean;
}

}  // namespace

extern constexpr Check template_left_unfilled{
    checked({.title = "A slot of a template stands unfilled in the header",
             .rationale = "A program that fills in names left one out",
             .source = "158 phishing messages with DynTag boundaries, 15 hops with macros",
             .false_positives = "none met",
             .summary = "{a} is the name of a slot",
             .scope = Scope::message,
             .bearing = Bearing::identity,
             .group = "template",
             .run = run})};

}  // namespace forensics::rules
