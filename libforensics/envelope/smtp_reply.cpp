#include "libforensics/envelope/smtp_reply.h"

#include "libforensics/base/ascii.h"

namespace forensics {
namespace {

// Reads one to three digits at `at`; false when there are none, more, or a leading zero.
bool take_number(std::string_view text, std::size_t& at, std::uint16_t& out) {
  const std::size_t begin = at;
  unsigned value = 0;
  while (at < text.size() && at - begin < 4 && is_digit(text[at])) {
    value = value * 10 + static_cast<unsigned>(text[at++] - '0');
  }
  const std::size_t digits = at - begin;
  if (digits == 0 || digits > 3 || (digits > 1 && text[begin] == '0')) return false;
  out = static_cast<std::uint16_t>(value);
  return true;
}

bool take_dot(std::string_view text, std::size_t& at) {
  if (at >= text.size() || text[at] != '.') return false;
  ++at;
  return true;
}

}  // namespace

std::optional<EnhancedCode> read_enhanced_code(std::string_view text) noexcept {
  if (text.size() < 5 || (text[0] != '2' && text[0] != '4' && text[0] != '5')) return {};
  EnhancedCode code;
  code.status_class = static_cast<std::uint8_t>(text[0] - '0');
  std::size_t at = 1;
  if (!take_dot(text, at) || !take_number(text, at, code.subject)) return {};
  if (!take_dot(text, at) || !take_number(text, at, code.detail)) return {};
  if (at < text.size() && (is_alnum(text[at]) || text[at] == '.')) return {};
  code.text = text.substr(0, at);
  return code;
}

std::optional<SmtpReplyLine> parse_smtp_reply_line(std::string_view line) noexcept {
  if (line.size() < 3 || line[0] < '2' || line[0] > '5') return {};
  if (!is_digit(line[1]) || !is_digit(line[2])) return {};
  if (line.size() > 3 && line[3] != ' ' && line[3] != '-' && line[3] != '\t') return {};
  SmtpReplyLine reply;
  reply.code =
      static_cast<std::uint16_t>((line[0] - '0') * 100 + (line[1] - '0') * 10 + (line[2] - '0'));
  reply.more = line.size() > 3 && line[3] == '-';
  reply.text = line.substr(line.size() > 3 ? 4 : 3);
  reply.enhanced = read_enhanced_code(reply.text);
  if (!reply.enhanced) {
    // qmail puts it at the end: "... (#5.1.1)".
    if (const std::size_t at = reply.text.find("(#"); at != std::string_view::npos) {
      reply.enhanced = read_enhanced_code(reply.text.substr(at + 2));
    }
  }
  return reply;
}

}  // namespace forensics
