// The writing end of JSON: nulls for what is unknown, well-formed UTF-8 whatever the bytes were.
// RFC 8259. Most of a report is text that stands as it is: it is copied in runs.
#pragma once

#include <cstdint>
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
  explicit JsonWriter(std::size_t capacity) { out_.reserve(capacity); }

  void begin_object() { add('{'); }
  void end_object() { out_ += '}'; }
  void begin_array() { add('['); }
  void end_array() { out_ += ']'; }
  // A name of ours: ASCII without a quote or a backslash.
  void key(std::string_view name) {
    add('"');
    out_ += name;
    out_ += "\":";
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
  void null(std::string_view name) {
    key(name);
    null();
  }

  // The text so far, with which the writer is done; with `indent` blanks a level when that is not
  // 0.
  [[nodiscard]] std::string take(int indent);

 private:
  // A comma, unless this is the first of its list or the value of a key. No string ends so: all
  // end with their quote.
  void separate() {
    if (out_.empty()) return;
    const char last = out_.back();
    if (last != '{' && last != '[' && last != ':') out_ += ',';
  }
  template <class Text>
  void add(const Text& token) {
    separate();
    out_ += token;
  }

  void ten_thousandths(double scaled);
  // `simple` bytes at the front of `value` stand in JSON as they are.
  void write(std::string_view value, std::size_t simple);

  std::string out_;
  std::string unfolded_;
  std::string scratch_;
};

// The pieces that several parts of a report share.
void write_anomalies(JsonWriter& json, std::string_view name, const Anomalies& anomalies);
// `in_use`: whether any place used the stamp's offset then; null when that was not asked.
void write_date(JsonWriter& json, const ParsedDate& date, std::optional<bool> in_use);

}  // namespace forensics
