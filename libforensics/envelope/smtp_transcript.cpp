#include "libforensics/envelope/smtp_transcript.h"

#include <algorithm>

#include "libforensics/base/ascii.h"
#include "libforensics/envelope/smtp_marks.h"
#include "libforensics/envelope/smtp_reader.h"

namespace forensics {
namespace {

constexpr std::size_t k_sniff_bytes = 65'536;
constexpr int k_sniff_lines = 200;
constexpr int k_sniff_preamble_lines = 16;

// Whether the line could open a message: "Name: value" or an mbox From_ line.
bool opens_message(std::string_view line) {
  if (line.starts_with("From ") || line.starts_with(">From ")) return true;
  std::size_t at = 0;
  while (at < line.size() && line[at] > ' ' && line[at] < 0x7F && line[at] != ':') ++at;
  return at > 1 && at < line.size() && line[at] == ':' && is_alpha(line.front());
}

// Only a few lines, and none of a message's header, may stand before the conversation.
bool preamble_is_harmless(std::string_view text, std::size_t end) {
  int lines = 0;
  for (std::size_t at = 0; at < end; ++lines) {
    const std::size_t stop = std::min(text.find('\n', at), end);
    if (lines == k_sniff_preamble_lines || opens_message(text.substr(at, stop - at))) return false;
    at = stop + 1;
  }
  return true;
}

struct Tally {
  int commands{0};
  int replies{0};
  int foreign{0};
  bool opening{false};  // HELO, EHLO, LHLO or MAIL was among the commands
  bool greeting{false};
};

// Counts up to the first message, or to where secrets or TLS begin.
Tally tally(std::string_view text, const SmtpMarks& marks) {
  Tally count;
  std::size_t at = marks.first_line();
  for (int n = 0; n < k_sniff_lines && at < text.size(); ++n) {
    const TranscriptLine line = marks.line_at(text, at);
    at = line.next;
    const std::string_view said = trim(text.substr(line.content, line.content_size()));
    if (said.empty() || line.comment) continue;
    // Log lines between the marked ones, and what a wrapped command goes on with.
    if (marks.marked() && !line.who && (line.stamped || is_blank(text[line.begin]))) continue;
    const bool known_verb =
        line.who == SmtpParty::client && smtp_verb_of(said) != SmtpVerb::unknown;
    const bool command = known_verb || (!line.who && !marks.marked() && is_command_shaped(said));
    const auto reply = parse_smtp_reply_line(said);
    if (command) {
      const SmtpVerb verb = smtp_verb_of(said);
      ++count.commands;
      count.opening = count.opening || verb == SmtpVerb::helo || verb == SmtpVerb::ehlo ||
                      verb == SmtpVerb::lhlo || verb == SmtpVerb::mail;
      if (verb == SmtpVerb::data || verb == SmtpVerb::bdat || verb == SmtpVerb::auth) break;
    } else if (reply && marks.marked() && !line.who) {
      continue;  // the rest of a reply, or a mailer's own verdict between the lines
    } else if (reply && line.who != SmtpParty::client) {
      ++count.replies;
      count.greeting = count.greeting || reply->code == 220;
    } else {
      ++count.foreign;
    }
  }
  return count;
}

}  // namespace

std::string_view smtp_event_kind_name(SmtpEventKind kind) noexcept {
  constexpr std::string_view names[] = {"command", "reply", "auth_response", "content"};
  return names[static_cast<std::size_t>(kind)];
}

bool SmtpSession::offers(std::string_view keyword) const noexcept {
  return std::any_of(extensions.begin(), extensions.end(), [&](std::string_view line) {
    if (!starts_with_ignoring_case(line, keyword)) return false;
    // "AUTH=LOGIN" is what servers wrote for old Outlook beside "AUTH LOGIN".
    return line.size() == keyword.size() || is_blank(line[keyword.size()]) ||
           line[keyword.size()] == '=';
  });
}

std::optional<std::uint32_t> SmtpTransaction::transcript_offset(
    std::uint32_t message_offset) const {
  if (message_offset >= message.size()) return {};
  const auto after = std::upper_bound(pieces.begin(), pieces.end(), message_offset,
                                      [](std::uint32_t offset, const ContentPiece& piece) {
                                        return offset < piece.message_offset;
                                      });
  const ContentPiece& piece = *std::prev(after);
  return piece.transcript_offset + (message_offset - piece.message_offset);
}

bool looks_like_smtp_transcript(std::string_view text) noexcept {
  text = text.substr(0, k_sniff_bytes);
  const SmtpMarks marks = SmtpMarks::learn(text);
  if (!marks.found() || !preamble_is_harmless(text, marks.first_line())) return false;
  const Tally count = tally(text, marks);
  const int spoken = count.commands + count.replies;
  if (count.commands == 0 || spoken < 2 || count.foreign * 4 > spoken) return false;
  return marks.marked() || count.opening || count.greeting;
}

SmtpTranscript read_smtp_transcript(std::string_view text) {
  SmtpTranscript out;
  SmtpReader(text.substr(0, limits::max_message_bytes), out).run();
  return out;
}

std::string decode_xtext(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool escape = text[i] == '+' && i + 2 < text.size() && hex_value(text[i + 1]) >= 0 &&
                        hex_value(text[i + 2]) >= 0;
    if (!escape) {
      out.push_back(text[i]);
      continue;
    }
    out.push_back(static_cast<char>(hex_value(text[i + 1]) * 16 + hex_value(text[i + 2])));
    i += 2;
  }
  return out;
}

}  // namespace forensics
