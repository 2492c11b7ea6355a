#include <algorithm>
#include <iterator>

#include "libforensics/base/ascii.h"
#include "libforensics/base/find_by_byte.h"
#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

// "%RND_DIGIT", "%CUSTOM_ID", "__DynTag1__", "{{name}}".
constexpr std::string_view k_percent_marks[] = {"%RND_", "%CUSTOM_", "%RANDOM", "%FROM_",
                                                "%MESSAGEID"};
constexpr std::string_view k_tag =
    "__DynTag";  // no "_" stands in Base 64, of which headers are full
constexpr std::string_view k_braces = "{{";

std::string_view slot_at(std::string_view value, std::size_t at, std::string_view mark) noexcept {
  return value.substr(at, mark.size() + 8);
}

// A null view when there is none.
std::string_view unfilled_slot(std::string_view value) noexcept {
  for (const std::string_view mark : k_percent_marks) {
    const std::size_t at = find_by_byte(value, mark, 0);
    if (at != std::string_view::npos) return slot_at(value, at, mark);
  }
  for (const std::string_view mark : {k_tag, k_braces}) {
    const std::size_t at = find_by_byte(value, mark, 0);
    if (at != std::string_view::npos) return slot_at(value, at, mark);
  }
  return {};
}

constexpr std::uint32_t k_worth_skipping = 200;  // bytes: fewer are sooner read than judged

// Signatures and what Exchange Online hides are Base64, in which no mark can stand, and half of
// many a header.
bool is_base64(const Headers& headers, const Field& field) noexcept {
  switch (field.id) {
    case FieldName::dkim_signature:
    case FieldName::x_google_dkim_signature:
    case FieldName::arc_seal:
    case FieldName::arc_message_signature: return true;
    default:
      return field.id == FieldName::other && field.value.length >= k_worth_skipping &&
             starts_with_ignoring_case(headers.name(field), "X-Microsoft-Antispam-Message-Info");
  }
}

bool may_have_slot(std::string_view header) noexcept {
  for (std::size_t at = header.find('%'); at != std::string_view::npos;
       at = header.find('%', at + 1)) {
    const std::string_view rest = header.substr(at);
    if (std::any_of(std::begin(k_percent_marks), std::end(k_percent_marks),
                    [&](std::string_view mark) { return rest.starts_with(mark); }))
      return true;
  }
  return find_by_byte(header, k_braces, 0) != std::string_view::npos;
}

// Such a tag has been seen in boundaries and ids alone, which programs fill in last.
bool has_tag(const Headers& headers, const Field& field) noexcept {
  return (field.id == FieldName::content_type || field.id == FieldName::message_id) &&
         find_by_byte(headers.raw_value(field), k_tag, 0) != std::string_view::npos;
}

// Many fields at once, and whatever else stands between them: most headers have no slot at all.
bool may_have_slot(const Headers& headers) noexcept {
  std::uint32_t begin = headers.fields.front().whole.offset;
  for (const Field& field : headers.fields) {
    if (has_tag(headers, field)) return true;
    if (field.value.length < k_worth_skipping || !is_base64(headers, field)) continue;
    if (may_have_slot(span_between(begin, field.whole.offset).of(headers.message))) return true;
    begin = field.whole.end();
  }
  return may_have_slot(span_between(begin, headers.fields.back().whole.end()).of(headers.message));
}

Outcome run(const Evidence& evidence, std::uint32_t, Note& note) {
  const Headers& headers = evidence.headers;
  if (headers.fields.empty()) return Outcome::not_applicable;
  if (!may_have_slot(headers)) return Outcome::clean;
  for (const Field& field : headers.fields) {
    if (field.value.length < 6 || is_base64(headers, field)) continue;
    const std::string_view slot = unfilled_slot(headers.raw_value(field));
    if (slot.empty()) continue;
    note.add(evidence, slot);
    return Outcome::hit;
  }
  return Outcome::clean;
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
