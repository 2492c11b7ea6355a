#include "libforensics/headers/fields.h"

#include <cstring>

#include "libforensics/base/ascii.h"
#include "libforensics/headers/anomalies.h"

namespace forensics {
namespace {

using anomalies::bare_cr;

// One physical line: [begin, end) without its ending, the next line at `next`.
struct Line {
  std::size_t begin{0};
  std::size_t end{0};
  std::size_t next{0};
  LineEnding ending{LineEnding::none};

  [[nodiscard]] bool empty() const { return begin == end; }
};

// Names that make a line after a broken one count as header again. Any other "word:" may be body
// text, so it does not.
constexpr std::string_view k_resuming_names[] = {
    "received", "return-path", "delivered-to", "from", "to", "cc", "subject", "date", "message-id",
    "mime-version", "content-type", "content-transfer-encoding", "reply-to", "sender",
    "dkim-signature", "authentication-results", "list-id", "in-reply-to", "references"};

class Splitter {
 public:
  Splitter(std::string_view message, Headers& out) : bytes_(message), out_(out) {}

  void run() {
    out_.message = bytes_;
    take_byte_order_mark();
    if (is_utf16()) {
      out_.anomalies.add(anomalies::utf16_input, span_between(0, 2));
      finish(bytes_.size(), bytes_.size());
      return;
    }
    cr_only_ = ends_lines_with_cr_only();
    take_preamble();
    take_fields();
    note_bytes();
    note_endings();
  }

 private:
  [[nodiscard]] Line line_at(std::size_t at) const {
    const char stop = cr_only_ ? '\r' : '\n';
    const void* found = std::memchr(bytes_.data() + at, stop, bytes_.size() - at);
    Line line{.begin = at};
    if (found == nullptr) {
      line.end = line.next = bytes_.size();
      return line;
    }
    line.end = static_cast<std::size_t>(static_cast<const char*>(found) - bytes_.data());
    line.next = line.end + 1;
    line.ending = cr_only_ ? LineEnding::cr : LineEnding::lf;
    if (!cr_only_ && line.end > at && bytes_[line.end - 1] == '\r') {
      --line.end;
      line.ending = LineEnding::crlf;
    }
    return line;
  }

  // A file whose first line end is a CR and that has no LF at all is an old Macintosh text.
  [[nodiscard]] bool ends_lines_with_cr_only() const {
    return std::memchr(bytes_.data(), '\n', bytes_.size()) == nullptr &&
           std::memchr(bytes_.data(), '\r', bytes_.size()) != nullptr;
  }

  void take_byte_order_mark() {
    if (!bytes_.starts_with("\xEF\xBB\xBF")) return;
    out_.byte_order_mark = {0, 3};
    out_.anomalies.add(anomalies::byte_order_mark, {0, 3});
    at_ = 3;
  }

  [[nodiscard]] bool is_utf16() const {
    if (bytes_.starts_with("\xFF\xFE") || bytes_.starts_with("\xFE\xFF")) return true;
    return false;
  }

  // From_ lines and empty lines above the first field.
  void take_preamble() {
    const std::size_t begin = at_;
    while (at_ < bytes_.size()) {
      const Line line = line_at(at_);
      const std::string_view text = bytes_.substr(line.begin, line.end - line.begin);
      if (text.starts_with("From ")) {
        out_.anomalies.add(anomalies::mbox_from_line, span_between(line.begin, line.end));
      } else if (text.starts_with(">From ")) {
        out_.anomalies.add(anomalies::quoted_from_line, span_between(line.begin, line.end));
      } else if (line.empty() && line.next < bytes_.size() && looks_like_field_soon(line.next)) {
        out_.anomalies.add(anomalies::leading_blank_lines, span_between(line.begin, line.next));
      } else {
        break;
      }
      at_ = line.next;
    }
    out_.from_line = span_between(begin, at_);
  }

  // Whether the next non-empty line opens a well-known field. Looks at no more than eight lines.
  [[nodiscard]] bool looks_like_field_soon(std::size_t at) const {
    for (int lines = 0; lines < 8 && at < bytes_.size(); ++lines) {
      const Line line = line_at(at);
      if (!line.empty()) return opens_known_field(line) || is_from_line(line);
      at = line.next;
    }
    return false;
  }

  [[nodiscard]] bool is_from_line(const Line& line) const {
    return bytes_.substr(line.begin, line.end - line.begin).starts_with("From ");
  }

  [[nodiscard]] bool opens_known_field(const Line& line) const {
    const std::string_view text = bytes_.substr(line.begin, line.end - line.begin);
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos || colon > 64) return false;
    const std::string_view name = trim(text.substr(0, colon));
    if (starts_with_ignoring_case(name, "x-") && name.find(' ') == std::string_view::npos) return true;
    for (const std::string_view known : k_resuming_names) {
      if (equals_ignoring_case(name, known)) return true;
    }
    return false;
  }

  // Whether the header goes on below a line that is no field: a well-known field opens before the
  // next empty line. The scan stops at the first empty line, so its end is kept and reused.
  [[nodiscard]] bool header_resumes_after(std::size_t at) {
    if (at < resume_known_until_) return last_known_field_ >= at;
    std::size_t scan = at;
    while (scan < bytes_.size()) {
      const Line line = line_at(scan);
      if (line.empty()) break;
      if (opens_known_field(line)) last_known_field_ = line.begin;
      scan = line.next;
      if (scan == line.begin) break;
    }
    resume_known_until_ = scan + 1;
    return last_known_field_ != 0 && last_known_field_ >= at;
  }

  void take_fields() {
    while (at_ < bytes_.size()) {
      const Line line = line_at(at_);
      if (is_separator(line)) {
        finish(line.begin, line.next);
        return;
      }
      if (out_.fields.size() == limits::max_fields) {
        out_.anomalies.add(anomalies::too_many_fields, span_between(at_, at_));
        finish(at_, at_);
        return;
      }
      if (!take_field(line)) {
        out_.anomalies.add(out_.fields.empty() ? anomalies::no_header : anomalies::missing_blank_line,
                           span_between(at_, at_));
        finish(at_, at_);
        return;
      }
    }
    out_.anomalies.add(out_.fields.empty() ? anomalies::no_header : anomalies::header_ends_at_eof,
                       span_between(bytes_.size(), bytes_.size()));
    finish(bytes_.size(), bytes_.size());
  }

  // "CR CR LF" is what a doubled conversion makes of an empty line.
  [[nodiscard]] bool is_separator(const Line& line) const {
    if (line.empty()) return true;
    return line.ending == LineEnding::crlf && line.end == line.begin + 1 && bytes_[line.begin] == '\r';
  }

  // Takes the field or junk that begins with `line`; false when the body begins there.
  bool take_field(const Line& line) {
    const std::string_view text = bytes_.substr(line.begin, line.end - line.begin);
    const std::size_t colon = text.find(':');
    if (is_blank(text.front())) {
      if (!header_resumes_after(line.next)) return false;
      return take_junk(line, anomalies::leading_fold);
    }
    if (colon == std::string_view::npos || text.starts_with("From ") || text.starts_with(">From ")) {
      if (!header_resumes_after(line.next)) return false;
      return take_junk(line, text.starts_with("From ")    ? anomalies::from_line_in_header
                             : text.starts_with(">From ") ? anomalies::quoted_from_line
                                                          : anomalies::line_without_colon);
    }
    if (colon == 0) {
      if (!header_resumes_after(line.next)) return false;
      return take_junk(line, anomalies::empty_field_name);
    }
    std::size_t name_end = colon;
    while (name_end > 0 && is_blank(text[name_end - 1])) --name_end;
    const bool inner_blank = text.substr(0, name_end).find_first_of(" \t") != std::string_view::npos;
    if (inner_blank && !header_resumes_after(line.next)) return false;
    if (inner_blank) return take_junk(line, anomalies::line_without_colon);
    Field field;
    field.name = span_between(line.begin, line.begin + name_end);
    if (name_end != colon) {
      out_.anomalies.add(anomalies::space_before_colon,
                         span_between(line.begin + name_end, line.begin + colon));
    }
    take_continuations(line, line.begin + colon + 1, field);
    return true;
  }

  bool take_junk(const Line& line, const AnomalyKind& why) {
    out_.anomalies.add(why, span_between(line.begin, line.end));
    Field field;
    field.kind = FieldKind::junk;
    field.name = span_between(line.begin, line.begin);
    take_continuations(line, line.begin, field);
    return true;
  }

  void take_continuations(const Line& first, std::size_t value_begin, Field& field) {
    Line last = first;
    count(first);
    while (last.next < bytes_.size() && is_blank(bytes_[last.next])) {
      last = line_at(last.next);
      count(last);
      if (bytes_.substr(last.begin, last.end - last.begin).find_first_not_of(" \t") ==
          std::string_view::npos) {
        out_.anomalies.add(anomalies::blank_fold, span_between(last.begin, last.end));
      }
    }
    field.value = span_between(value_begin, last.end);
    field.whole = span_between(first.begin, last.next);
    field.ending = last.ending;
    if (last.ending == LineEnding::none) {
      out_.anomalies.add(anomalies::unterminated_last_line, span_between(last.begin, last.end));
    }
    out_.fields.push_back(field);
    at_ = last.next;
  }

  void count(const Line& line) {
    ++endings_[static_cast<std::size_t>(line.ending)];
    if (line.end - line.begin > 998) {
      out_.anomalies.add(anomalies::long_header_line, span_between(line.begin, line.end));
    }
  }

  void finish(std::size_t separator_begin, std::size_t body_begin) {
    out_.separator = span_between(separator_begin, body_begin);
    out_.body = span_between(body_begin, bytes_.size());
  }

  // One pass over all header bytes finds out whether any are odd; only then are fields looked at
  // one by one.
  void note_bytes() {
    if (out_.fields.empty()) return;
    const std::size_t begin = out_.fields.front().whole.offset;
    const std::size_t end = out_.fields.back().whole.end();
    unsigned any_high = 0;
    std::size_t nuls = 0;
    std::size_t crs = 0;
    for (std::size_t i = begin; i < end; ++i) {
      const auto byte = static_cast<unsigned char>(bytes_[i]);
      any_high |= byte;
      nuls += byte == 0 ? 1U : 0U;
      crs += byte == '\r' ? 1U : 0U;
    }
    const std::size_t lawful_crs = endings_[static_cast<std::size_t>(LineEnding::crlf)] +
                                   endings_[static_cast<std::size_t>(LineEnding::cr)];
    if ((any_high & 0x80U) == 0 && nuls == 0 && crs == lawful_crs) return;
    for (const Field& field : out_.fields) note_bytes(field, crs != lawful_crs);
  }

  void note_bytes(const Field& field, bool look_for_cr) {
    const std::string_view text = field.whole.of(bytes_);
    const auto span_at = [&](std::size_t at) { return Span{field.whole.offset + static_cast<std::uint32_t>(at), 1}; };
    if (const std::size_t nul = text.find('\0'); nul != std::string_view::npos) {
      out_.anomalies.add(anomalies::nul_in_header, span_at(nul));
    }
    for (const char c : field.name.of(bytes_)) {
      if (is_eight_bit(c) || is_control(c)) {
        out_.anomalies.add(anomalies::odd_field_name, field.name);
        break;
      }
    }
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (is_eight_bit(text[i])) {
        out_.anomalies.add(anomalies::eight_bit_header, span_at(i));
        break;
      }
    }
    if (!look_for_cr || cr_only_) return;
    for (std::size_t i = text.find('\r'); i != std::string_view::npos; i = text.find('\r', i + 1)) {
      if (i + 1 < text.size() && text[i + 1] == '\n') continue;
      out_.anomalies.add(bare_cr, span_at(i));
      break;
    }
  }

  void note_endings() {
    const std::size_t lf = endings_[static_cast<std::size_t>(LineEnding::lf)];
    const std::size_t crlf = endings_[static_cast<std::size_t>(LineEnding::crlf)];
    const std::size_t cr = endings_[static_cast<std::size_t>(LineEnding::cr)];
    if (lf != 0 && crlf != 0) {
      out_.line_ending = LineEnding::mixed;
      out_.anomalies.add(anomalies::mixed_line_endings, out_.fields.front().whole);
    } else if (cr != 0) {
      out_.line_ending = LineEnding::cr;
      out_.anomalies.add(anomalies::cr_line_endings, out_.fields.front().whole);
    } else {
      out_.line_ending = crlf != 0 ? LineEnding::crlf : lf != 0 ? LineEnding::lf : LineEnding::none;
    }
  }

  std::string_view bytes_;
  Headers& out_;
  std::size_t at_{0};
  bool cr_only_{false};
  std::size_t endings_[5]{};
  std::size_t resume_known_until_{0};  // header_resumes_after has looked at everything before here
  std::size_t last_known_field_{0};    // and the last well-known field it met began here
};

}  // namespace

std::string_view Headers::value(const Field& field) const { return trim(raw_value(field)); }

const Field* Headers::find(std::string_view wanted) const noexcept {
  for (const Field& field : fields) {
    if (field.name.length == wanted.size() && equals_ignoring_case(name(field), wanted)) return &field;
  }
  return nullptr;
}

std::string_view Headers::value_of(std::string_view wanted) const noexcept {
  const Field* field = find(wanted);
  return field == nullptr ? std::string_view{} : value(*field);
}

std::size_t Headers::count(std::string_view wanted) const noexcept {
  std::size_t n = 0;
  for (const Field& field : fields) {
    if (field.name.length == wanted.size() && equals_ignoring_case(name(field), wanted)) ++n;
  }
  return n;
}

Headers split_headers(std::string_view message) {
  Headers out;
  split_headers(message, out);
  return out;
}

void split_headers(std::string_view message, Headers& out) {
  out.fields.clear();
  out.anomalies.clear();
  out.byte_order_mark = out.from_line = out.separator = out.body = Span{};
  out.line_ending = LineEnding::none;
  Splitter(message, out).run();
}

}  // namespace forensics
