// A message cut into header fields and body, byte-exactly.
//
//   BOM | From_ line(s) | field field ... | empty line | body
//
// Joining these spans in this order gives the message back, whatever its bytes
// (tests/unit/headers/fields_property_test.cpp proves it). Nothing is decoded, nothing is dropped:
// a line that is no field stays in the list as `junk`. All views and spans point into the message,
// which must outlive the Headers and be no longer than limits::max_message_bytes.
//
// Where the header ends. A line ends at LF, any CRs before it included; at CR only in a message
// whose whole header is written so. The header ends at the first empty line. A line that is no
// field (no colon, a blank inside the name, a From_ line) ends it too, as it does for Postfix,
// Exim, sendmail and Python, unless a field that only a header has follows before the next empty
// line: those servers would hide such a field from the examiner. Then the line is junk, the fields
// below it are kept, and `strict_end` says where the others stop. RFC 5322 2.1 to 2.2 and 4.
#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string_view>
#include <vector>

#include "libforensics/base/anomaly.h"
#include "libforensics/base/lifetime.h"
#include "libforensics/base/line_ending.h"
#include "libforensics/base/span.h"
#include "libforensics/headers/field_name.h"

namespace forensics {

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
  FieldName id{FieldName::other};  // which of the listed names it is
};

class NamedFields;

struct Headers {
  std::string_view message;     // what all spans point into
  Span byte_order_mark;         // empty when there is none
  Span from_line;               // mbox From_ line(s) and empty lines before the first field
  std::vector<Field> fields;    // in message order: index 0 is the top
  Span separator;               // the empty line; empty when it is missing
  Span body;                    // everything after it
  std::uint32_t strict_end{0};  // where a reader that stops at the first line that is no field
                                // ends the header; separator.offset when there is no such line
  LineEnding line_ending{LineEnding::none};  // of the header: mixed when lines differ
  Anomalies anomalies;

  [[nodiscard]] std::string_view name(const Field& field) const { return field.name.of(message); }
  // Raw bytes after the colon, exactly.
  [[nodiscard]] std::string_view raw_value(const Field& field) const {
    return field.value.of(message);
  }
  // The raw value without blanks and line ends around it; folds inside stay (headers/unfold.h).
  [[nodiscard]] std::string_view value(const Field& field) const;

  // The first (topmost) and the last field of a name, case-insensitive; null when there is none.
  [[nodiscard]] const Field* find(FieldName wanted) const noexcept;
  [[nodiscard]] const Field* find(std::string_view wanted) const noexcept;
  [[nodiscard]] const Field* find_last(FieldName wanted) const noexcept;
  [[nodiscard]] const Field* find_last(std::string_view wanted) const noexcept;
  // The value of the first one, or a view with a null pointer.
  [[nodiscard]] std::string_view value_of(FieldName wanted) const noexcept;
  [[nodiscard]] std::string_view value_of(std::string_view wanted) const noexcept;
  [[nodiscard]] std::size_t count(FieldName wanted) const noexcept;
  [[nodiscard]] std::size_t count(std::string_view wanted) const noexcept;
  // All fields of a name, top first: for (const Field& hop : headers.fields_named("Received")).
  // `wanted` must live as long as the range.
  [[nodiscard]] NamedFields fields_named(FieldName wanted) const noexcept;
  [[nodiscard]] NamedFields fields_named(std::string_view wanted FORENSICS_LIFETIME) const noexcept;
};

// A forward range over the fields of one name. Lives as long as the Headers, unchanged.
class NamedFields {
 public:
  class Iterator {
   public:
    using iterator_category = std::forward_iterator_tag;
    using value_type = Field;
    using difference_type = std::ptrdiff_t;
    using pointer = const Field*;
    using reference = const Field&;

    Iterator() = default;
    Iterator(const NamedFields* range, const Field* at) noexcept : range_(range), at_(at) {}
    [[nodiscard]] reference operator*() const noexcept { return *at_; }
    [[nodiscard]] pointer operator->() const noexcept { return at_; }
    Iterator& operator++() noexcept {
      at_ = range_->next(at_ + 1);
      return *this;
    }
    Iterator operator++(int) noexcept {
      const Iterator before = *this;
      ++*this;
      return before;
    }
    friend bool operator==(const Iterator& a, const Iterator& b) noexcept { return a.at_ == b.at_; }

   private:
    const NamedFields* range_{nullptr};
    const Field* at_{nullptr};
  };

  // `text` counts only for FieldName::other.
  NamedFields(const Headers& headers, FieldName id, std::string_view text) noexcept
      : headers_(&headers), id_(id), text_(text) {}

  [[nodiscard]] Iterator begin() const noexcept { return {this, next(headers_->fields.data())}; }
  [[nodiscard]] Iterator end() const noexcept { return {this, past_end()}; }
  [[nodiscard]] bool empty() const noexcept { return begin() == end(); }

 private:
  [[nodiscard]] const Field* past_end() const noexcept {
    return headers_->fields.data() + headers_->fields.size();
  }
  [[nodiscard]] const Field* next(const Field* from) const noexcept;

  const Headers* headers_;
  FieldName id_;
  std::string_view text_;
};

// Splits one message. Never fails. Linear; the body is read only where the empty line before it is
// missing, and then no further than its first empty line.
[[nodiscard]] Headers split_headers(std::string_view message FORENSICS_LIFETIME);

// The same into an existing object, so that a batch allocates only while it meets larger headers.
void split_headers(std::string_view message FORENSICS_LIFETIME, Headers& out);

// The message must outlive the Headers.
Headers split_headers(TemporaryString auto&& message) = delete;
void split_headers(TemporaryString auto&& message, Headers& out) = delete;

}  // namespace forensics
