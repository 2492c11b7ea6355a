#include "libforensics/envelope/smtp_marks.h"

#include <array>
#include <cstring>

#include "libforensics/base/ascii.h"
#include "libforensics/envelope/status_codes.h"

namespace forensics {
namespace {

using Text = std::string_view;

constexpr std::size_t npos = Text::npos;

constexpr std::array<Text, 14> k_mark_words = {"C",      "S",        "R",    "Client", "Server",
                                               "Sender", "Receiver", "In",   "Out",    "Send",
                                               "Recv",   "Sent",     "Rcvd", "Reply"};
constexpr std::array<Text, 20> k_stamp_names = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul",
                                                "Aug", "Sep", "Oct", "Nov", "Dec", "Mon", "Tue",
                                                "Wed", "Thu", "Fri", "Sat", "Sun", "UTC"};
constexpr std::size_t k_max_stamp_words = 8;

std::size_t skip_blanks(Text text, std::size_t at) {
  while (at < text.size() && is_blank(text[at])) ++at;
  return at;
}

// Stamps

// The end of the stamp word at `at`: a bracketed group counts as one word.
std::size_t stamp_word_end(Text text, std::size_t at) {
  if (at < text.size() && (text[at] == '[' || text[at] == '(')) {
    const std::size_t close = text.find(text[at] == '[' ? ']' : ')', at);
    if (close != npos && close - at < 64) at = close;
  }
  const std::size_t end = text.find_first_of(" \t", at);
  return end == npos ? text.size() : end;
}

bool is_stamp_word(Text word) {
  if (word.empty()) return false;
  if (word.front() == '[' || word.front() == '(') {
    return word.find_first_of("0123456789") != npos && word.find(':') != npos;
  }
  if (is_digit(word.front())) return word.find_first_not_of("0123456789:.-/TZ+,|)#") == npos;
  for (const Text name : k_stamp_names) {
    if (word.size() <= name.size() + 1 && word.starts_with(name)) return true;
  }
  return word.size() > 4 && word.ends_with("]:") && word.find('[') != npos;
}

// Marks

struct Mark {
  std::size_t end{0};  // behind it
  Text word;           // a word mark's word; null for an arrow
  bool right{false};   // an arrow that points right
};

std::optional<Mark> read_word_mark(Text text) {
  const bool bracket = !text.empty() && (text.front() == '[' || text.front() == '(');
  const std::size_t begin = bracket ? 1 : 0;
  std::size_t end = begin;
  while (end < text.size() && end - begin < 9 && is_alpha(text[end])) ++end;
  if (end == text.size()) return {};
  const Text word = text.substr(begin, end - begin);
  if (bracket ? text[end] != ']' && text[end] != ')' : text[end] != ':' && text[end] != '>') {
    return {};
  }
  ++end;
  if (bracket && end < text.size() && text[end] == ':') ++end;
  for (const Text known : k_mark_words) {
    if (equals_ignoring_case(word, known)) return Mark{.end = end, .word = word};
  }
  return {};
}

std::optional<Mark> read_arrow(Text text) {
  std::size_t at = text.starts_with("SMTP") ? 4 : 0;
  const std::size_t begin = at;
  while (at < text.size() && at - begin < 6 && Text("<>=-~*+|").find(text[at]) != npos) ++at;
  if (at == begin) return {};
  const bool left = text[begin] == '<';
  const bool right = text[at - 1] == '>';
  if (left == right) return {};
  // A word may stand right behind a long arrow (">>>DATA"), never behind "<" or ">".
  if (at < text.size() && !is_blank(text[at]) && (at - begin < 2 || !is_alnum(text[at]))) return {};
  return Mark{.end = at, .word = {}, .right = right};
}

// "name[192.0.2.1]: " or "name[192.0.2.1]:25: ", as Postfix logs a peer; 0 when it is not there.
std::size_t peer_end(Text text) {
  const std::size_t close = text.find(']');
  if (close > 320 || text.substr(0, close).find(' ') != npos) return 0;
  if (text.substr(0, close).find('[') == npos) return 0;
  const std::size_t colon = text.find(": ", close);
  if (colon == npos || colon - close > 7) return 0;
  return colon + 2;
}

bool is_remark(Text line) {
  std::size_t at = 0;
  while (at < line.size() && (line[at] == '=' || line[at] == '*')) ++at;
  return at > 0 && at < line.size() && is_blank(line[at]);
}

// What a line says

enum class Shape : std::uint8_t { other, reply, command };

Shape shape_of(Text said) {
  if (is_command_shaped(said)) return Shape::command;
  const std::optional<SmtpReplyLine> reply = parse_smtp_reply_line(said);
  return reply && !describe_reply(reply->code).empty() ? Shape::reply : Shape::other;
}

}  // namespace

struct SmtpMarks::Reading {
  Shape shape{Shape::other};
  Style style{Style::none};
  Mark mark;
  bool peer{false};
  std::size_t stamp_words{0};
  std::size_t pad{0};
};

// The first reading that makes sense, least stamp words first: "250 MAIL ..." without a stamp is a
// reply, and only when no reading without stamp makes sense is "250" the number of a line.
SmtpMarks::Reading SmtpMarks::best_reading(Text line) noexcept {
  Reading reading;
  std::size_t at = skip_blanks(line, 0);
  for (; reading.stamp_words <= k_max_stamp_words; ++reading.stamp_words) {
    const Text rest = line.substr(at);
    reading.shape = shape_of(rest);
    if (reading.shape != Shape::other) return reading;
    std::optional<Mark> mark = read_arrow(rest);
    reading.style = mark ? Style::arrows : Style::words;
    if (!mark) mark = read_word_mark(rest);
    if (mark) {
      reading.mark = *mark;
      const std::size_t said = skip_blanks(rest, mark->end);
      reading.pad = said - mark->end;
      reading.shape = shape_of(rest.substr(said));
      if (reading.shape != Shape::other) return reading;
      const std::size_t peer = peer_end(rest.substr(said));
      reading.shape = peer == 0 ? Shape::other : shape_of(rest.substr(said + peer));
      reading.peer = true;
      if (reading.shape != Shape::other) return reading;
      reading.peer = false;
    }
    reading.style = Style::none;
    const std::size_t end = stamp_word_end(line, at);
    const std::size_t next = skip_blanks(line, end);
    // Syslog: "Jan  1 12:00:00 host program[1]: "; the host can be any word.
    const bool host = reading.stamp_words >= 2 &&
                      is_stamp_word(line.substr(next, stamp_word_end(line, next) - next));
    if (!host && !is_stamp_word(line.substr(at, end - at))) return {};
    reading.pad = next - end;
    at = next;
  }
  return {};
}

void SmtpMarks::adopt(Text text, const Reading& reading, const TranscriptLine& line) noexcept {
  found_ = true;
  style_ = reading.style;
  peer_ = reading.peer;
  stamp_words_ = reading.stamp_words;
  word_ = reading.mark.word;
  arrow_right_ = reading.mark.right;
  first_who_ = reading.shape == Shape::command ? SmtpParty::client : SmtpParty::server;
  first_line_ = line.begin;
  pad_ = style_ == Style::none ? reading.pad : k_unknown_pad;
  learn_client_pad(text, line);
}

void SmtpMarks::learn_client_pad(Text text, const TranscriptLine& line) noexcept {
  if (pad_ != k_unknown_pad || style_ == Style::none) return;
  TranscriptLine again = line;
  skip_stamp(text, again);
  read_mark(text, again);
  if (again.who != SmtpParty::client) return;
  pad_ = skip_blanks(text.substr(0, again.end), again.content) - again.content;
}

SmtpMarks SmtpMarks::learn(Text text) noexcept {
  SmtpMarks marked;
  SmtpMarks bare;
  std::size_t marked_lines = 0;
  std::size_t bare_commands = 0;
  std::size_t at = 0;
  const SmtpMarks plain;
  for (std::size_t n = 0; n < limits::max_smtp_preamble && at < text.size(); ++n) {
    TranscriptLine line = plain.line_at(text, at);
    at = line.next;
    const Text said = text.substr(line.begin, line.end - line.begin);
    const Reading reading = best_reading(said);
    if (marked.found_) marked.learn_client_pad(text, line);
    if (reading.shape == Shape::other) continue;
    const bool is_bare = reading.style == Style::none;
    SmtpMarks& side = is_bare ? bare : marked;
    if (!side.found_) side.adopt(text, reading, line);
    if (!is_bare) ++marked_lines;
    if (is_bare && reading.shape == Shape::command) ++bare_commands;
    // What follows DATA is a message, which may quote anything.
    const SmtpVerb verb =
        smtp_verb_of(trim(said.substr(said.size() - std::min<std::size_t>(4, said.size()))));
    if (reading.shape == Shape::command && verb == SmtpVerb::data) break;
  }
  SmtpMarks& chosen = marked_lines > bare_commands ? marked : bare;
  if (chosen.pad_ == k_unknown_pad) chosen.pad_ = chosen.style_ == Style::none ? 0 : 1;
  return chosen;
}

void SmtpMarks::skip_stamp(Text text, TranscriptLine& line) const noexcept {
  if (stamp_words_ == 0) return;
  const Text whole = text.substr(0, line.end);
  std::size_t at = skip_blanks(whole, line.begin);
  if (!is_stamp_word(whole.substr(at, stamp_word_end(whole, at) - at))) return;
  std::size_t end = at;
  for (std::size_t n = 0; n < stamp_words_; ++n) {
    if (at == line.end) return;
    end = stamp_word_end(whole, at);
    at = skip_blanks(whole, end);
  }
  line.stamped = true;
  line.content = style_ == Style::none ? std::min(end + pad_, at) : at;
}

void SmtpMarks::read_mark(Text text, TranscriptLine& line) const noexcept {
  if (style_ == Style::none) return;
  const std::size_t begin = skip_blanks(text.substr(0, line.end), line.content);
  const Text rest = text.substr(begin, line.end - begin);
  const std::optional<Mark> mark =
      style_ == Style::arrows ? read_arrow(rest) : read_word_mark(rest);
  if (!mark) {
    line.comment = is_remark(rest);
    return;
  }
  const bool as_first = style_ == Style::arrows ? mark->right == arrow_right_
                                                : equals_ignoring_case(mark->word, word_);
  const bool client = (first_who_ == SmtpParty::client) == as_first;
  line.who = client ? SmtpParty::client : SmtpParty::server;
  std::size_t at = begin + mark->end;
  if (peer_) {
    const std::size_t blank = skip_blanks(rest, mark->end);
    if (const std::size_t peer = peer_end(rest.substr(blank)); peer != 0) at = begin + blank + peer;
  }
  for (std::size_t n = 0; pad_ != k_unknown_pad && n < pad_ && at < line.end; ++n) {
    if (is_blank(text[at])) ++at;
  }
  line.content = at;
}

TranscriptLine SmtpMarks::line_at(Text text, std::size_t at) const noexcept {
  TranscriptLine line;
  line.begin = line.content = at;
  const void* found = std::memchr(text.data() + at, '\n', text.size() - at);
  if (found == nullptr) {
    line.end = line.next = text.size();
  } else {
    line.end = static_cast<std::size_t>(static_cast<const char*>(found) - text.data());
    line.next = line.end + 1;
    if (line.end > at && text[line.end - 1] == '\r') --line.end;
  }
  skip_stamp(text, line);
  read_mark(text, line);
  return line;
}

}  // namespace forensics
