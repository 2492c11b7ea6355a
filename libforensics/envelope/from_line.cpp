#include "libforensics/envelope/from_line.h"

#include <array>

#include "libforensics/base/ascii.h"
#include "libforensics/envelope/anomalies.h"

namespace forensics {
namespace {

constexpr std::size_t npos = std::string_view::npos;

constexpr std::array<std::string_view, 7> k_weekdays = {"sun", "mon", "tue", "wed",
                                                        "thu", "fri", "sat"};
constexpr std::array<std::string_view, 12> k_months = {"jan", "feb", "mar", "apr", "may", "jun",
                                                       "jul", "aug", "sep", "oct", "nov", "dec"};

// Whether the word at `at` begins with one of `names`: "Mon", "Monday", "Mon,".
template <std::size_t N>
bool names_one_of(std::string_view text, std::size_t at,
                  const std::array<std::string_view, N>& names) {
  for (const std::string_view name : names) {
    if (starts_with_ignoring_case(text.substr(at), name)) return true;
  }
  return false;
}

std::size_t word_end(std::string_view text, std::size_t at) {
  const std::size_t end = text.find_first_of(" \t", at);
  return end == npos ? text.size() : end;
}

std::size_t skip_blanks(std::string_view text, std::size_t at) {
  while (at < text.size() && is_blank(text[at])) ++at;
  return at;
}

// Whether one of `names` stands at `at` and a number, or a word of `others`, follows it.
template <std::size_t N, std::size_t M>
bool opens_date(std::string_view text, std::size_t at, const std::array<std::string_view, N>& names,
                const std::array<std::string_view, M>& others) {
  const std::size_t end = word_end(text, at);
  if (end - at > 10 || !names_one_of(text, at, names)) return false;
  const std::size_t next = skip_blanks(text, end);
  return next < text.size() && (is_digit(text[next]) || names_one_of(text, next, others));
}

bool is_day_number(std::string_view word) {
  return !word.empty() && word.size() <= 2 && word.find_first_not_of("0123456789") == npos;
}

// Where the date begins that stands behind the sender's first word: an ISO date and the like.
std::size_t behind_first_word(std::string_view text) {
  const std::size_t first = skip_blanks(text, 0);
  std::size_t from = first;
  if (first < text.size() && text[first] == '"') {
    if (const std::size_t close = text.find('"', first + 1); close != npos) from = close;
  }
  return skip_blanks(text, word_end(text, from));
}

// Where the date of "sender date" begins. A sender may hold blanks, so the last weekday counts
// that a month or a number follows, else the last month; without either, what comes after the
// first word.
std::size_t find_date(std::string_view text) {
  std::size_t weekday = npos;
  std::size_t month = npos;
  std::size_t previous = npos;
  for (std::size_t at = skip_blanks(text, 0); at < text.size();) {
    const std::size_t end = word_end(text, at);
    if (opens_date(text, at, k_weekdays, k_months)) weekday = at;
    if (opens_date(text, at, k_months, std::array<std::string_view, 0>{})) {
      const bool day_first =
          previous != npos &&
          is_day_number(text.substr(previous, word_end(text, previous) - previous));
      month = day_first ? previous : at;
    }
    previous = at;
    at = skip_blanks(text, end);
  }
  if (weekday != npos) return weekday;
  return month != npos ? month : behind_first_word(text);
}

std::string_view take_remote_from(std::string_view& text) {
  constexpr std::string_view mark = " remote from ";
  const std::size_t at = text.rfind(mark);
  if (at == npos) return {};
  const std::string_view host = trim(text.substr(at + mark.size()));
  text = text.substr(0, at);
  return host.empty() ? std::string_view{} : host;
}

std::string_view unwrapped_sender(std::string_view sender) {
  sender = trim(sender);
  if (sender.size() >= 2 && ((sender.front() == '<' && sender.back() == '>') ||
                             (sender.front() == '"' && sender.back() == '"'))) {
    sender = sender.substr(1, sender.size() - 2);
  }
  return sender;
}

bool is_placeholder(std::string_view sender) {
  return sender == "-" || sender == "???@???" || sender == "()" ||
         equals_ignoring_case(sender, "nobody") || sender.ends_with("@xxx");
}

void read_sender(std::string_view text, FromLine& line) {
  if (trim(text).empty()) return;
  line.sender = unwrapped_sender(text);
  line.placeholder = is_placeholder(line.sender);
  line.null_sender = line.sender.empty() || equals_ignoring_case(line.sender, "MAILER-DAEMON");
}

void note_oddities(const FromLine& line, Anomalies& anomalies) {
  if (line.sender.data() == nullptr || line.placeholder) {
    anomalies.add(anomalies::from_line_without_sender, line.span);
  }
  if (!line.date.instant.has_value()) {
    anomalies.add(anomalies::from_line_without_date, line.span);
  }
  if (line.remote_from.data() != nullptr) anomalies.add(anomalies::uucp_from_line, line.span);
}

}  // namespace

FromLine parse_from_line(std::string_view raw, std::uint32_t offset, Anomalies& anomalies) {
  FromLine line;
  line.raw = raw;
  line.span = {offset, static_cast<std::uint32_t>(raw.size())};
  line.quoted = raw.starts_with('>');
  std::string_view rest = raw.substr(std::min<std::size_t>(raw.size(), line.quoted ? 6 : 5));
  line.remote_from = take_remote_from(rest);
  const std::size_t date = find_date(rest);
  read_sender(rest.substr(0, date), line);
  line.date = parse_date(rest.substr(date));
  note_oddities(line, anomalies);
  return line;
}

std::vector<FromLine> read_from_lines(std::string_view message, Span region, Anomalies& anomalies) {
  std::vector<FromLine> lines;
  std::size_t at = region.offset;
  while (at < region.end()) {
    std::size_t end = message.find_first_of("\r\n", at);
    if (end == npos || end > region.end()) end = region.end();
    const std::string_view text = message.substr(at, end - at);
    if (text.starts_with("From ") || text.starts_with(">From ")) {
      if (lines.size() == limits::max_from_lines) {
        anomalies.add(anomalies::too_many_from_lines, span_between(at, end));
        break;
      }
      lines.push_back(parse_from_line(text, static_cast<std::uint32_t>(at), anomalies));
    }
    at = end + 1;
  }
  if (lines.size() > 1) anomalies.add(anomalies::several_from_lines, lines[1].span);
  return lines;
}

std::string uucp_path(const std::vector<FromLine>& lines) {
  std::string path;
  const FromLine* last = nullptr;
  for (const FromLine& line : lines) {
    if (line.remote_from.data() == nullptr) continue;
    path.append(line.remote_from).push_back('!');
    last = &line;
  }
  if (last != nullptr) path.append(last->sender);
  return path;
}

}  // namespace forensics
