#include "libforensics/text/word_scanner.h"

#include "libforensics/base/ascii.h"
#include "libforensics/text/limits.h"

namespace forensics::word_scanner {
namespace {

constexpr std::size_t npos = std::string_view::npos;

// "=?charset*language?E?": what is before the encoded text.
struct Head {
  std::string_view charset;
  std::string_view language;
  char encoding{'\0'};
  std::size_t text_at{npos};  // npos: no head
};

[[nodiscard]] bool is_label_byte(char c) noexcept {
  return !is_space(c) && !is_control(c) && !is_eight_bit(c) && c != '?' && c != '=';
}

[[nodiscard]] Head read_head(std::string_view raw, std::size_t at) noexcept {
  Head head;
  if (!raw.substr(at).starts_with("=?")) return head;
  const std::size_t begin = at + 2;
  std::size_t end = begin;
  while (end < raw.size() && end - begin <= limits::max_charset_label && is_label_byte(raw[end])) {
    ++end;
  }
  if (end + 2 >= raw.size() || raw[end] != '?' || raw[end + 2] != '?') return head;
  if (!is_alpha(raw[end + 1])) return head;
  const std::string_view label = raw.substr(begin, end - begin);
  const std::size_t star = label.find('*');
  head.charset = label.substr(0, star);
  if (star != npos) head.language = label.substr(star + 1);
  head.encoding = raw[end + 1];
  head.text_at = end + 3;
  return head;
}

[[nodiscard]] bool is_q(char encoding) noexcept {
  return to_lower(encoding) == 'q';
}
[[nodiscard]] bool is_b(char encoding) noexcept {
  return to_lower(encoding) == 'b';
}

// Whether the "?=" at `at` is a raw '?' before an escape of Q text, as in "=?utf-8?Q?Why?=20not?=":
// two hexadecimal digits follow, and the word ends before any blank or other word.
[[nodiscard]] bool is_raw_question_mark(std::string_view raw, std::size_t at) noexcept {
  if (at + 3 >= raw.size() || hex_value(raw[at + 2]) < 0 || hex_value(raw[at + 3]) < 0)
    return false;
  for (std::size_t i = at + 4; i + 1 < raw.size() && !is_space(raw[i]); ++i) {
    if (raw[i] == '?' && raw[i + 1] == '=') return true;
    if (raw[i] == '=' && raw[i + 1] == '?') return raw.substr(i + 1).starts_with("?=");
  }
  return false;
}

// Where the "?=" of a word stands, or npos. The search ends where another word begins.
[[nodiscard]] std::size_t find_end(std::string_view raw, const Head& head,
                                   bool in_quotes) noexcept {
  for (std::size_t i = head.text_at; i + 1 < raw.size(); ++i) {
    if (raw[i] == '?' && raw[i + 1] == '=') {
      if (!is_q(head.encoding) || !is_raw_question_mark(raw, i)) return i;
      ++i;
    } else if (raw[i] == '=' && raw[i + 1] == '?') {
      if (raw.substr(i + 1).starts_with("?=")) continue;
      if (read_head(raw, i).text_at != npos) return npos;
    } else if (in_quotes && raw[i] == '"') {
      return npos;
    }
  }
  return npos;
}

}  // namespace

Scan scan_word(std::string_view raw, std::size_t at, bool in_quotes) noexcept {
  Scan scan;
  const Head head = read_head(raw, at);
  if (head.text_at == npos) return scan;
  const bool known = is_q(head.encoding) || is_b(head.encoding);
  const std::size_t end = find_end(raw, head, in_quotes);
  if (end == npos) {
    if (known) scan.found = Found::unterminated;
    scan.word.span = span_between(at, head.text_at);
    return scan;
  }
  scan.found = known ? Found::word : Found::unknown_encoding;
  scan.word.span = span_between(at, end + 2);
  scan.word.charset = head.charset;
  scan.word.language = head.language;
  scan.word.encoding = head.encoding;
  scan.text = raw.substr(head.text_at, end - head.text_at);
  return scan;
}

}  // namespace forensics::word_scanner
