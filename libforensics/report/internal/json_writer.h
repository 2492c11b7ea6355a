// The writing end of JSON: nulls for what is unknown, well-formed UTF-8 whatever the bytes were.
// RFC 8259. Most of a report is short tokens and text that stands as it is, so each token makes
// room once and is copied into one buffer.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>

#include "libforensics/base/anomaly.h"
#include "libforensics/base/ip_address.h"
#include "libforensics/base/span.h"
#include "libforensics/time/date.h"

namespace forensics {

class JsonWriter {
 public:
  explicit JsonWriter(std::size_t capacity) : out_(capacity, '\0') {}

  void begin_object() { begin('{'); }
  void end_object() { end('}'); }
  void begin_array() { begin('['); }
  void end_array() { end(']'); }
  // A name of ours: ASCII without a quote or a backslash.
  void key(std::string_view name) {
    char* at = token(name.size() + 3);
    *at++ = '"';
    std::memcpy(at, name.data(), name.size());
    at += name.size();
    *at++ = '"';
    *at++ = ':';
    written(at);
    first_ = true;
  }

  void null() { add("null"); }
  void boolean(bool value) { add(value ? "true" : "false"); }
  void number(std::int64_t value);
  // Text of the message: null when the view is null; each fold one blank; U+FFFD for bytes that
  // are no UTF-8.
  void text(std::string_view value);
  // The same with folds as they stand.
  void folded_text(std::string_view value);
  // Text of ours that is UTF-8 already.
  void plain(std::string_view value);
  // A name of a file or archive member, from which its bytes can be had back (reversible_utf8);
  // null when empty.
  void file_name(std::string_view value);
  void span(Span value);

  // key and value in one
  void object(std::string_view name) {
    key(name);
    begin_object();
  }
  void array(std::string_view name) {
    key(name);
    begin_array();
  }
  void text(std::string_view name, std::string_view value) {
    key(name);
    text(value);
  }
  void plain(std::string_view name, std::string_view value) {
    key(name);
    plain(value);
  }
  // null when empty: for owned strings, where empty means unknown
  void known(std::string_view name, std::string_view value) {
    key(name);
    value.empty() ? null() : text(value);
  }
  void file_name(std::string_view name, std::string_view value) {
    key(name);
    file_name(value);
  }
  void boolean(std::string_view name, bool value) {
    key(name);
    boolean(value);
  }
  void boolean(std::string_view name, std::optional<bool> value) {
    key(name);
    value ? boolean(*value) : null();
  }
  template <class Integer>
  void number(std::string_view name, std::optional<Integer> value) {
    key(name);
    value ? number(static_cast<std::int64_t>(*value)) : null();
  }
  void number(std::string_view name, std::int64_t value) {
    key(name);
    number(value);
  }
  void span(std::string_view name, Span value) {
    key(name);
    span(value);
  }
  void ip(std::string_view name, const std::optional<IpAddress>& value) {
    key(name);
    value ? plain(value->to_string()) : null();
  }
  // A probability or a log10 likelihood ratio, to four decimals.
  void decimal(double value);
  void decimal(std::string_view name, double value) {
    key(name);
    decimal(value);
  }
  void decimal(std::string_view name, std::optional<double> value) {
    key(name);
    value ? decimal(*value) : null();
  }
  // Seconds of so many nanoseconds, exactly.
  void seconds(std::string_view name, std::int64_t nanoseconds);
  void null(std::string_view name) {
    key(name);
    null();
  }

  // The text so far, with which the writer is done; with `indent` blanks a level when that is not
  // 0.
  [[nodiscard]] std::string take(int indent);

 private:
  // Where the next `size` bytes may be written.
  char* room(std::size_t size) {
    if (size > out_.size() - used_) out_.resize(2 * out_.size() + size);
    return out_.data() + used_;
  }
  void written(const char* end) { used_ = static_cast<std::size_t>(end - out_.data()); }
  // The same for a token, behind the comma that stands before all but the first of a list and the
  // value of a key.
  char* token(std::size_t size) {
    char* at = room(size + 1);
    if (!first_) *at++ = ',';
    first_ = false;
    return at;
  }
  void begin(char bracket) {
    char* at = token(1);
    *at++ = bracket;
    written(at);
    first_ = true;
  }
  void end(char bracket) {
    char* at = room(1);
    *at++ = bracket;
    written(at);
    first_ = false;
  }
  void add(std::string_view text) {
    char* at = token(text.size());
    std::memcpy(at, text.data(), text.size());
    written(at + text.size());
  }

  void ten_thousandths(double scaled);
  // `simple` bytes at the front of `value` stand in JSON as they are.
  void write(std::string_view value, std::size_t simple);

  std::string out_;  // what is written, and room behind it
  std::size_t used_{0};
  bool first_{true};  // no comma before what comes next
  std::string unfolded_;
  std::string scratch_;
};

// The pieces that several parts of a report share.
void write_anomalies(JsonWriter& json, std::string_view name, const Anomalies& anomalies);
// `in_use`: whether any place used the stamp's offset then; null when that was not asked.
void write_date(JsonWriter& json, const ParsedDate& date, std::optional<bool> in_use);

}  // namespace forensics
