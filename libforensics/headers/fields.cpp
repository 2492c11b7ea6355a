#include "libforensics/headers/fields.h"

#include <array>

#include "libforensics/base/ascii.h"
#include "libforensics/headers/splitter.h"

namespace forensics {
namespace {

bool is_called(const Headers& headers, const Field& field, FieldName id,
               std::string_view text) noexcept {
  if (field.id != id) return false;
  if (id != FieldName::other) return true;
  return field.kind == FieldKind::field && equals_ignoring_case(headers.name(field), text);
}

const Field* find_first(const Headers& headers, FieldName id, std::string_view text) noexcept {
  for (const Field& field : headers.fields) {
    if (is_called(headers, field, id, text)) return &field;
  }
  return nullptr;
}

const Field* find_final(const Headers& headers, FieldName id, std::string_view text) noexcept {
  for (auto field = headers.fields.rbegin(); field != headers.fields.rend(); ++field) {
    if (is_called(headers, *field, id, text)) return &*field;
  }
  return nullptr;
}

std::string_view value_or_null(const Headers& headers, const Field* field) noexcept {
  return field == nullptr ? std::string_view{} : headers.value(*field);
}

}  // namespace

std::string_view Headers::value(const Field& field) const {
  return trim(raw_value(field));
}

const Field* Headers::find(FieldName wanted) const noexcept {
  return wanted == FieldName::other ? nullptr : find_first(*this, wanted, {});
}

const Field* Headers::find(std::string_view wanted) const noexcept {
  return find_first(*this, field_name_of(wanted), wanted);
}

const Field* Headers::find_last(FieldName wanted) const noexcept {
  return wanted == FieldName::other ? nullptr : find_final(*this, wanted, {});
}

const Field* Headers::find_last(std::string_view wanted) const noexcept {
  return find_final(*this, field_name_of(wanted), wanted);
}

std::string_view Headers::value_of(FieldName wanted) const noexcept {
  return value_or_null(*this, find(wanted));
}

std::string_view Headers::value_of(std::string_view wanted) const noexcept {
  return value_or_null(*this, find(wanted));
}

std::size_t Headers::count(FieldName wanted) const noexcept {
  std::size_t n = 0;
  for ([[maybe_unused]] const Field& field : fields_named(wanted)) ++n;
  return n;
}

std::size_t Headers::count(std::string_view wanted) const noexcept {
  std::size_t n = 0;
  for ([[maybe_unused]] const Field& field : fields_named(wanted)) ++n;
  return n;
}

NamedFields Headers::fields_named(FieldName wanted) const noexcept {
  return {*this, wanted, {}};
}

NamedFields Headers::fields_named(std::string_view wanted) const noexcept {
  return {*this, field_name_of(wanted), wanted};
}

const Field* NamedFields::next(const Field* from) const noexcept {
  while (from != past_end() && !is_called(*headers_, *from, id_, text_)) ++from;
  return from;
}

Headers split_headers(std::string_view message) {
  Headers out;
  split_headers(message, out);
  return out;
}

void split_headers(std::string_view message, Headers& out) {
  out.message = message;
  out.fields.clear();
  out.anomalies.clear();
  out.byte_order_mark = out.from_line = out.separator = out.body = Span{};
  out.strict_end = 0;
  out.line_ending = LineEnding::none;
  internal::Splitter(message, out).run();
}

}  // namespace forensics
