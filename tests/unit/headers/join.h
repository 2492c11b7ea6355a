// What the splitter promises, written down once for unit tests and fuzzing.
#pragma once

#include <string>

#include "libforensics/headers/fields.h"

namespace forensics {

inline std::string joined(const Headers& headers) {
  std::string out;
  out += headers.byte_order_mark.of(headers.message);
  out += headers.from_line.of(headers.message);
  for (const Field& field : headers.fields) out += field.whole.of(headers.message);
  out += headers.separator.of(headers.message);
  out += headers.body.of(headers.message);
  return out;
}

// Empty when the spans hold together; else what is wrong.
inline std::string complaint(const Headers& headers) {
  if (joined(headers) != headers.message) return "the spans do not join to the message";
  for (const Field& field : headers.fields) {
    if (field.name.offset != field.whole.offset) return "a name does not begin its field";
    if (field.name.end() > field.value.offset) return "a name reaches into its value";
    if (field.value.end() > field.whole.end()) return "a value reaches out of its field";
    if ((field.kind == FieldKind::junk) != field.name.empty()) return "junk has a name";
    if (field.id != field_name_of(headers.name(field))) return "a field has another's id";
    const auto ending =
        headers.message.substr(field.value.end(), field.whole.end() - field.value.end());
    if (ending.find_first_not_of("\r\n") != std::string_view::npos) return "a value is cut short";
    if (ending.empty() != (field.ending == LineEnding::none)) return "a line end is misnamed";
  }
  if (headers.strict_end > headers.body.offset) return "strict_end lies in the body";
  for (const Anomaly& anomaly : headers.anomalies) {
    if (anomaly.span.end() > headers.message.size()) return "an anomaly lies outside";
  }
  return "";
}

}  // namespace forensics
