#include "libforensics/report/internal/json_writer.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstring>
#include <utility>

#include <rapidjson/prettywriter.h>
#include <rapidjson/reader.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include "libforensics/base/ascii.h"
#include "libforensics/headers/unfold.h"
#include "libforensics/text/utf8.h"

namespace forensics {
namespace {

constexpr bool needs_escape(char c) noexcept {
  return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\';
}

constexpr auto k_simple = [] {
  std::array<bool, 256> simple{};
  for (std::size_t c = 0; c < 128; ++c) simple[c] = !needs_escape(static_cast<char>(c));
  return simple;
}();

// Not zero when one of eight bytes needs an escape or is not ASCII. A byte is below n when taking n
// from it borrows its high bit; a wrong borrow stands only behind a right one.
constexpr std::uint64_t marks_of(std::uint64_t eight) noexcept {
  constexpr std::uint64_t k_ones = 0x0101'0101'0101'0101;
  const auto below = [](std::uint64_t bytes, std::uint64_t limit) {
    return (bytes - k_ones * limit) & ~bytes;
  };
  const std::uint64_t controls = below(eight, 0x20);
  const std::uint64_t quotes = below(eight ^ k_ones * '"', 1);
  const std::uint64_t backslashes = below(eight ^ k_ones * '\\', 1);
  return (eight | controls | quotes | backslashes) & k_ones * 0x80;
}

// The length of the front of `text` that is ASCII and needs no escape.
std::size_t simple_prefix(std::string_view text) noexcept {
  std::size_t at = 0;
  for (; at + 8 <= text.size(); at += 8) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, text.data() + at, 8);
    if (marks_of(eight) != 0) break;
  }
  while (at < text.size() && k_simple[static_cast<unsigned char>(text[at])]) ++at;
  return at;
}

constexpr std::size_t k_longest_escape = 6;  // \u001F
constexpr std::size_t k_piece = 512;  // of a text with escapes, for which room is made at once

char* write_escape(char* at, char c) {
  constexpr std::string_view k_digits = "0123456789ABCDEF";
  constexpr std::string_view k_short = "\"\\\b\f\n\r\t";
  constexpr std::string_view k_letters = "\"\\bfnrt";
  *at++ = '\\';
  if (const std::size_t known = k_short.find(c); known != std::string_view::npos) {
    *at++ = k_letters[known];
    return at;
  }
  at = std::copy_n("u00", 3, at);
  *at++ = k_digits[static_cast<unsigned char>(c) >> 4U];
  *at++ = k_digits[static_cast<unsigned char>(c) & 15U];
  return at;
}

bool needs_work(std::string_view text) noexcept {
  for (const char c : text) {
    if (is_eight_bit(c) || c == '\r' || c == '\n') return true;
  }
  return false;
}

}  // namespace

void JsonWriter::number(std::int64_t value) {
  constexpr std::size_t k_longest = 20;
  char* at = token(k_longest);
  written(std::to_chars(at, at + k_longest, value).ptr);
}

void JsonWriter::write(std::string_view value, std::size_t simple) {
  char* at = token(simple + 2);
  *at++ = '"';
  at = std::copy_n(value.data(), simple, at);
  for (std::size_t done = simple; done < value.size(); done += k_piece) {
    written(at);
    at = room(k_longest_escape * k_piece + 1);
    for (const char c : value.substr(done, k_piece)) {
      if (needs_escape(c)) {
        at = write_escape(at, c);
      } else {
        *at++ = c;
      }
    }
  }
  *at++ = '"';
  written(at);
}

void JsonWriter::plain(std::string_view value) {
  write(value, simple_prefix(value));
}

void JsonWriter::text(std::string_view value) {
  if (value.data() == nullptr) return null();
  const std::size_t simple = simple_prefix(value);
  if (!needs_work(value.substr(simple))) return write(value, simple);
  scratch_.clear();
  append_repaired_utf8(scratch_, unfold(value, unfolded_, nullptr, Unfolding::one_space));
  plain(scratch_);
}

void JsonWriter::folded_text(std::string_view value) {
  if (value.data() == nullptr) return null();
  scratch_.clear();
  append_repaired_utf8(scratch_, value);
  plain(scratch_);
}

void JsonWriter::file_name(std::string_view value) {
  if (value.empty()) return null();
  const bool as_it_is = is_valid_utf8(value) && value.find('\\') == std::string_view::npos;
  as_it_is ? plain(value) : plain(reversible_utf8(value));
}

void JsonWriter::span(Span value) {
  begin_array();
  number(value.offset);
  number(value.end());
  end_array();
}

void JsonWriter::decimal(double value) {
  if (!std::isfinite(value)) return null();
  const double scaled = std::round(value * 1e4);
  if (std::abs(scaled) < 1e6) return ten_thousandths(scaled);
  rapidjson::StringBuffer digits;
  rapidjson::Writer<rapidjson::StringBuffer> writer(digits);
  writer.Double(scaled / 1e4);
  add(std::string_view(digits.GetString(), digits.GetSize()));
}

void JsonWriter::seconds(std::string_view name, std::int64_t nanoseconds) {
  constexpr std::int64_t k_a_second = 1'000'000'000;
  constexpr std::size_t k_longest = 32;
  key(name);
  char* at = token(k_longest);
  at = std::to_chars(at, at + k_longest - 12, nanoseconds / k_a_second).ptr;
  *at++ = '.';
  std::int64_t rest = nanoseconds % k_a_second;
  do {
    *at++ = static_cast<char>('0' + rest / (k_a_second / 10));
    rest = rest % (k_a_second / 10) * 10;
  } while (rest != 0);
  written(at);
}

// 12.5 of 125'000: at least one digit on either side of the point, no zero behind the others.
void JsonWriter::ten_thousandths(double scaled) {
  const auto whole = static_cast<std::uint64_t>(std::abs(scaled));
  constexpr std::size_t k_longest = 24;
  char* at = token(k_longest);
  if (std::signbit(scaled)) *at++ = '-';
  at = std::to_chars(at, at + k_longest - 6, whole / 10'000).ptr;
  *at++ = '.';
  auto rest = static_cast<unsigned>(whole % 10'000);
  do {
    *at++ = static_cast<char>('0' + rest / 1'000);
    rest = rest % 1'000 * 10;
  } while (rest != 0);
  written(at);
}

std::string JsonWriter::take(int indent) {
  out_.resize(used_);
  if (indent <= 0) return std::move(out_);
  rapidjson::StringBuffer pretty_buffer(nullptr, 2 * out_.size());
  rapidjson::PrettyWriter<rapidjson::StringBuffer> pretty(pretty_buffer);
  pretty.SetIndent(' ', static_cast<unsigned>(indent));
  rapidjson::StringStream stream(out_.c_str());
  rapidjson::Reader reader;
  reader.Parse<rapidjson::kParseIterativeFlag>(stream, pretty);
  return {pretty_buffer.GetString(), pretty_buffer.GetSize()};
}

void write_anomalies(JsonWriter& json, std::string_view name, const Anomalies& anomalies) {
  json.array(name);
  for (const Anomaly& anomaly : anomalies) {
    json.begin_object();
    json.plain("id", anomaly.kind->id);
    json.plain("severity", severity_name(anomaly.kind->severity));
    json.plain("meaning", anomaly.kind->meaning);
    json.span("span", anomaly.span);
    json.end_object();
  }
  json.end_array();
}

void write_date(JsonWriter& json, const ParsedDate& date, std::optional<bool> in_use) {
  json.begin_object();
  json.text("raw", date.raw);
  json.key("utc");
  date.instant ? json.plain(to_rfc3339(*date.instant)) : json.null();
  json.key("epoch");
  date.instant ? json.number(date.instant->seconds) : json.null();
  json.key("subsec");
  const bool has_fraction = date.instant && date.issues.has(DateIssue::fractional_seconds);
  has_fraction ? json.number(date.instant->nanos) : json.null();
  json.key("tz_offset_min");
  date.zone_offset_s ? json.number(*date.zone_offset_s / 60) : json.null();
  json.text("tz_name", date.zone_name);
  json.boolean("tz_known", date.zone_offset_s.has_value());
  json.boolean("tz_in_use", in_use);
  json.key("weekday_ok");
  date.weekday < 0 ? json.null() : json.boolean(!date.issues.has(DateIssue::weekday_mismatch));
  json.plain("status", date_status_name(date.status));
  json.array("issues");
  for (int i = 0; i < k_date_issue_count; ++i) {
    const auto issue = static_cast<DateIssue>(i);
    if (date.issues.has(issue)) json.plain(date_issue_name(issue));
  }
  json.end_array();
  json.end_object();
}

}  // namespace forensics
