#include "libforensics/headers/splitter.h"

#include <algorithm>
#include <bitset>
#include <cstring>

#include "libforensics/base/ascii.h"
#include "libforensics/headers/line_shape.h"
#include "libforensics/headers/odd_bytes.h"

namespace forensics::internal {
namespace {

constexpr std::size_t k_longest_lawful_line = 998;  // RFC 5322 2.1.1

// RFC 2046 5.1.1: lines that open a part begin so, and part headers follow them.
bool may_be_boundary(std::string_view line) noexcept {
  return line.starts_with("--");
}

bool is_all_blank(std::string_view text) noexcept {
  std::size_t at = 0;
  while (at < text.size() && is_blank(text[at])) ++at;
  return at == text.size();
}

}  // namespace

void Splitter::run() {
  take_byte_order_mark();
  if (is_utf16()) {
    note(anomalies::utf16_input, span_between(0, 2));
    finish(0, 0);
    return;
  }
  cr_only_ = header_ends_lines_with_cr();
  take_preamble();
  take_fields();
  note_bytes();
  note_endings();
  out_.anomalies.append(overflow_);
}

// Inlined into the hot loop: one memchr finds the end, the CRs before it belong to it.
inline Splitter::Line Splitter::line_around(std::size_t begin, std::size_t search_from) const {
  const char stop = cr_only_ ? '\r' : '\n';
  const void* found = std::memchr(bytes_.data() + search_from, stop, bytes_.size() - search_from);
  Line line{.begin = begin};
  if (found == nullptr) {
    line.end = line.next = bytes_.size();
    while (line.end > search_from && bytes_[line.end - 1] == '\r') {  // a CRLF cut in two
      --line.end;
      line.ending = LineEnding::cr;
    }
    return line;
  }
  line.end = static_cast<std::size_t>(static_cast<const char*>(found) - bytes_.data());
  line.next = line.end + 1;
  line.ending = cr_only_ ? LineEnding::cr : LineEnding::lf;
  if (cr_only_) return line;
  while (line.end > search_from && bytes_[line.end - 1] == '\r') {
    --line.end;
    line.ending = LineEnding::crlf;
  }
  return line;
}

void Splitter::take_byte_order_mark() {
  if (!bytes_.starts_with("\xEF\xBB\xBF")) return;
  out_.byte_order_mark = {0, 3};
  note(anomalies::byte_order_mark, {0, 3});
  at_ = 3;
}

// By its mark, or by a zero in every other one of the first bytes.
bool Splitter::is_utf16() const {
  if (bytes_.starts_with("\xFF\xFE") || bytes_.starts_with("\xFE\xFF")) return true;
  constexpr std::size_t k_looked_at = 8;
  if (bytes_.size() < k_looked_at) return false;
  bool little = true;
  bool big = true;
  for (std::size_t i = 0; i < k_looked_at; i += 2) {
    little = little && bytes_[i] != '\0' && bytes_[i + 1] == '\0';
    big = big && bytes_[i] == '\0' && bytes_[i + 1] != '\0';
  }
  return little || big;
}

// A text of old Macintosh: no LF at all, or none before a header written with CR has ended in an
// empty line. In the second case both readings are tried, as a CR may be smuggled into one line.
bool Splitter::header_ends_lines_with_cr() const {
  const std::string_view rest = bytes_.substr(at_);
  const std::size_t lf = rest.find('\n');
  const std::string_view before = rest.substr(0, lf);
  const std::size_t cr = before.find('\r');
  if (cr == std::string_view::npos) return false;
  if (lf == std::string_view::npos) return true;
  const std::size_t empty_line = before.find("\r\r");
  if (empty_line == std::string_view::npos) return false;
  if (before.find_first_not_of('\r', empty_line) == std::string_view::npos) return false;
  return opens_known_field(before.substr(0, cr)) && opens_known_field(before.substr(cr + 1)) &&
         !opens_known_field(rest.substr(lf + 1, rest.find('\n', lf + 1)));
}

std::size_t Splitter::skip_empty_lines(std::size_t at) const {
  while (at < bytes_.size()) {
    const Line line = line_at(at);
    if (!line.empty()) break;
    at = line.next;
  }
  return at;
}

// From_ lines and empty lines above the first field.
void Splitter::take_preamble() {
  const std::size_t begin = at_;
  while (at_ < bytes_.size()) {
    const Line line = line_at(at_);
    if (line.empty()) {
      const std::size_t after = skip_empty_lines(line.next);
      if (after == bytes_.size()) break;
      const std::string_view next = text_of(line_at(after));
      if (!opens_known_field(next) && shape_of(next).shape != LineShape::from_line) break;
      note(anomalies::leading_blank_lines, span_between(at_, after));
      at_ = after;
      continue;
    }
    const LineShape shape = shape_of(text_of(line)).shape;
    if (shape != LineShape::from_line && shape != LineShape::quoted_from) break;
    note(shape == LineShape::from_line ? anomalies::mbox_from_line : anomalies::quoted_from_line,
         span_between(line.begin, line.end));
    at_ = line.next;
  }
  out_.from_line = span_between(begin, at_);
}

void Splitter::take_fields() {
  while (at_ < bytes_.size()) {
    if (out_.fields.size() == limits::max_fields) {
      finish_without_separator(anomalies::too_many_fields);
      return;
    }
    std::size_t colon = at_;
    while (colon < bytes_.size() && is_name_byte(bytes_[colon])) ++colon;
    if (colon != at_ && colon < bytes_.size() && bytes_[colon] == ':' &&
        !bytes_.substr(colon).starts_with("://")) {
      take_field(colon, colon);
      continue;
    }
    const Line line = line_at(at_);
    if (line.empty()) {
      if (out_.fields.empty()) note(anomalies::no_header, span_between(at_, at_));
      note_line(line);
      finish(line.begin, line.next);
      return;
    }
    if (!take_odd_line(line)) {
      finish_without_separator(out_.fields.empty() ? anomalies::no_header
                                                   : anomalies::missing_blank_line);
      return;
    }
  }
  finish_without_separator(out_.fields.empty() ? anomalies::no_header
                                               : anomalies::header_ends_at_eof);
}

void Splitter::take_field(std::size_t name_end, std::size_t colon) {
  Field field;
  field.name = span_between(at_, name_end);
  field.value.offset = static_cast<std::uint32_t>(colon + 1);
  field.id = field_name_of(bytes_.substr(at_, name_end - at_));
  take_continuations(line_around(at_, colon + 1), field);
}

// A line whose first word is no clean name. False when the body begins there.
bool Splitter::take_odd_line(const Line& line) {
  const ShapedLine shaped = shape_of(text_of(line));
  switch (shaped.shape) {
    case LineShape::continuation: return take_junk(line, anomalies::leading_fold);
    case LineShape::from_line: return take_junk(line, anomalies::from_line_in_header);
    case LineShape::quoted_from: return take_junk(line, anomalies::quoted_from_line);
    case LineShape::no_name: return take_junk(line, anomalies::empty_field_name);
    case LineShape::blank_in_name: return take_junk(line, anomalies::blank_in_field_name);
    case LineShape::no_colon: return take_junk(line, anomalies::line_without_colon);
    case LineShape::field: break;
  }
  const std::size_t name_end = line.begin + shaped.name_end;
  const std::size_t colon = line.begin + shaped.colon;
  if (shaped.odd_name) {
    // Alone at the top, such a line is more likely a picture than a header.
    if (out_.fields.empty() && !header_resumes_at(line.next, line)) return false;
    note(anomalies::odd_field_name, span_between(line.begin, name_end));
  }
  if (name_end != colon) note(anomalies::space_before_colon, span_between(name_end, colon));
  take_field(name_end, colon);
  return true;
}

bool Splitter::take_junk(const Line& line, const AnomalyKind& why) {
  if (!header_resumes_at(line.next, line)) return false;
  note(why, span_between(line.begin, line.end));
  if (!strict_end_known_) {
    out_.strict_end = static_cast<std::uint32_t>(line.begin);
    strict_end_known_ = true;
  }
  Field field;
  field.kind = FieldKind::junk;
  field.name = field.value = span_between(line.begin, line.begin);
  take_continuations(line, field);
  return true;
}

// `field` has its name and the place where its value begins.
void Splitter::take_continuations(const Line& first, Field field) {
  Line last = first;
  note_line(first);
  while (last.next < bytes_.size() && is_blank(bytes_[last.next])) {
    last = line_at(last.next);
    note_line(last);
    if (is_all_blank(text_of(last))) {
      note(anomalies::blank_fold, span_between(last.begin, last.end));
    }
  }
  field.value = span_between(field.value.offset, last.end);
  field.whole = span_between(first.begin, last.next);
  field.ending = last.ending;
  if (last.ending == LineEnding::none) {
    note(anomalies::unterminated_last_line, span_between(last.begin, last.end));
  }
  out_.fields.push_back(field);
  at_ = last.next;
}

void Splitter::finish(std::size_t separator_begin, std::size_t body_begin) {
  out_.separator = span_between(separator_begin, body_begin);
  out_.body = span_between(body_begin, bytes_.size());
  if (!strict_end_known_) out_.strict_end = out_.separator.offset;
}

void Splitter::finish_without_separator(const AnomalyKind& why) {
  note(why, span_between(at_, at_));
  finish(at_, at_);
}

// Whether the header goes on below a junk line: a line at `at` or below, before the next empty one,
// can only be header. Everything below is looked at once, whatever the number of junk lines.
bool Splitter::header_resumes_at(std::size_t at, const Line& junk) {
  if (!resumes_until_) look_below(at, junk);
  return *resumes_until_ >= at;
}

// Trace fields prove a header by themselves. Other well-known fields do when at least half of the
// lines are fields, and when the name is new: a quoted message in a body, or the head of a MIME
// part, repeats From, Subject or Content-Type.
void Splitter::look_below(std::size_t at, const Line& junk) {
  std::bitset<k_field_name_count> seen;
  for (const Field& field : out_.fields) seen.set(static_cast<std::size_t>(field.id));
  const bool at_boundary = may_be_boundary(text_of(junk));
  std::size_t last_trace = 0;
  std::size_t last_other = 0;
  std::size_t fields = 0;
  std::size_t junk_lines = 1;
  bool in_field = false;
  while (at < bytes_.size()) {
    const Line line = line_at(at);
    if (line.empty()) break;
    const std::string_view text = text_of(line);
    const ShapedLine shaped = shape_of(text);
    if (shaped.shape != LineShape::continuation) in_field = shaped.shape == LineShape::field;
    ++(in_field ? fields : junk_lines);
    if (shaped.shape == LineShape::field && opens_known_field(text)) {
      const FieldName id = field_name_of(text.substr(0, shaped.name_end));
      const bool is_new = id == FieldName::other || !seen.test(static_cast<std::size_t>(id));
      if (is_trace_field(id)) {
        last_trace = line.begin;
      } else if (is_new && !at_boundary) {
        last_other = line.begin;
      }
    }
    at = line.next;
  }
  resumes_until_ = fields >= junk_lines ? std::max(last_trace, last_other) : last_trace;
}

void Splitter::note(const AnomalyKind& kind, Span span) {
  std::size_t row = 0;
  while (anomalies::k_field_kinds[row] != &kind) ++row;
  Anomalies& list = noted_[row]++ < limits::max_anomalies_of_a_kind ? out_.anomalies : overflow_;
  list.add(kind, span);
}

inline void Splitter::note_line(const Line& line) {
  if (line.end - line.begin > k_longest_lawful_line) {
    note(anomalies::long_header_line, span_between(line.begin, line.end));
  }
  if (line.ending == LineEnding::crlf && line.next - line.end > 2) {
    note(anomalies::doubled_cr, span_between(line.end, line.next));
  }
  if (line.ending == first_ending_ || line.ending == LineEnding::none) return;
  if (first_ending_ == LineEnding::none) {
    first_ending_ = line.ending;
  } else if (!first_other_ending_) {
    first_other_ending_ = span_between(line.begin, line.next);
  }
}

// One pass over the header finds out whether any byte is odd; only then are fields looked at one
// by one.
void Splitter::note_bytes() {
  if (out_.fields.empty()) return;
  const std::size_t begin = out_.fields.front().whole.offset;
  const std::size_t end = out_.fields.back().whole.end();
  const OddBytes odd = find_odd_bytes(bytes_.substr(begin, end - begin));
  if ((odd.eight_bit | odd.nul) == 0 && (odd.bare_cr == 0 || cr_only_)) return;
  for (const Field& field : out_.fields) note_bytes_of(field);
}

void Splitter::note_bytes_of(const Field& field) {
  const std::string_view text =
      bytes_.substr(field.whole.offset, field.value.end() - field.whole.offset);
  const OddBytes odd = find_odd_bytes(text);
  if (!odd.any()) return;
  const auto span_at = [&](std::size_t at) {
    return span_between(field.whole.offset + at, field.whole.offset + at + 1);
  };
  if (odd.nul != 0) note(anomalies::nul_in_header, span_at(text.find('\0')));
  if (odd.eight_bit != 0) {
    const auto* const high = std::find_if(text.begin(), text.end(), is_eight_bit);
    note(anomalies::eight_bit_header, span_at(static_cast<std::size_t>(high - text.begin())));
  }
  if (odd.bare_cr == 0 || cr_only_) return;
  for (std::size_t i = text.find('\r'); i != std::string_view::npos; i = text.find('\r', i)) {
    const std::size_t after = text.find_first_not_of('\r', i);
    if (after == std::string_view::npos || text[after] != '\n') {
      note(anomalies::bare_cr, span_at(i));
      return;
    }
    i = after;
  }
}

void Splitter::note_endings() {
  out_.line_ending = first_other_ending_ ? LineEnding::mixed : first_ending_;
  if (first_other_ending_) {
    note(anomalies::mixed_line_endings, *first_other_ending_);
  } else if (first_ending_ == LineEnding::cr) {
    note(anomalies::cr_line_endings,
         out_.fields.empty() ? out_.separator : out_.fields.front().whole);
  }
}

}  // namespace forensics::internal
