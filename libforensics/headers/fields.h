// A message cut into header fields and body, byte-exactly.
//
//   BOM | From_ line(s) | field field ... | empty line | body
//
// Joining these spans in this order gives the message back, whatever its bytes
// (tests/unit/headers/fields_test.cpp proves it). Nothing is decoded, nothing is dropped: a line
// that is no field stays in the list as `junk`. All views and spans point into the message, which
// must outlive the Headers. RFC 5322 2.1 to 2.2 and 4.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "libforensics/base/anomaly.h"
#include "libforensics/base/lifetime.h"
#include "libforensics/base/span.h"

namespace forensics {

enum class LineEnding : std::uint8_t { none, lf, crlf, cr, mixed };

[[nodiscard]] constexpr std::string_view line_ending_name(LineEnding ending) noexcept {
  constexpr std::string_view names[] = {"none", "lf", "crlf", "cr", "mixed"};
  return names[static_cast<std::size_t>(ending)];
}

enum class FieldKind : std::uint8_t {
  field,  // name ":" value
  junk,   // a header line that is no field; its bytes are in `value`, its name is empty
};

struct Field {
  Span name;   // before the colon, without blanks; as spelled
  Span value;  // all bytes after the colon, folds included, up to the final line ending
  Span whole;  // name, colon, value and line ending
  LineEnding ending{LineEnding::none};  // of its last line
  FieldKind kind{FieldKind::field};
};

struct Headers {
  std::string_view message;   // what all spans point into
  Span byte_order_mark;       // empty when there is none
  Span from_line;             // mbox From_ line(s) and empty lines before the first field
  std::vector<Field> fields;  // in message order: index 0 is the top
  Span separator;             // the empty line; empty when it is missing
  Span body;                  // everything after it
  LineEnding line_ending{LineEnding::none};  // of the header: mixed when lines differ
  Anomalies anomalies;

  [[nodiscard]] std::string_view name(const Field& field) const { return field.name.of(message); }
  // Raw bytes after the colon, exactly.
  [[nodiscard]] std::string_view raw_value(const Field& field) const { return field.value.of(message); }
  // The raw value without blanks and line ends around it; folds inside stay.
  [[nodiscard]] std::string_view value(const Field& field) const;

  // The first (topmost) field of this name, case-insensitive; null when there is none.
  [[nodiscard]] const Field* find(std::string_view name) const noexcept;
  // The value of that field, or a view with a null pointer.
  [[nodiscard]] std::string_view value_of(std::string_view name) const noexcept;
  [[nodiscard]] std::size_t count(std::string_view name) const noexcept;
};

// Splits one message. Never fails. Linear in the header's size; the body is not read.
[[nodiscard]] Headers split_headers(std::string_view message FORENSICS_LIFETIME);

// The same into an existing object, so that a batch allocates only while it meets larger headers.
void split_headers(std::string_view message FORENSICS_LIFETIME, Headers& out);

// The message must outlive the Headers.
Headers split_headers(TemporaryString auto&& message) = delete;
void split_headers(TemporaryString auto&& message, Headers& out) = delete;

}  // namespace forensics
