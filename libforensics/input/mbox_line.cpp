#include "libforensics/input/internal/mbox_line.h"

#include <array>

#include "libforensics/base/ascii.h"
#include "libforensics/base/limits.h"
#include "libforensics/input/internal/content.h"

namespace forensics {
namespace {

constexpr std::size_t npos = std::string_view::npos;

constexpr std::array<std::string_view, 12> k_months = {"jan", "feb", "mar", "apr", "may", "jun",
                                                       "jul", "aug", "sep", "oct", "nov", "dec"};

std::string_view take_word(std::string_view& text) noexcept {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  std::size_t end = 0;
  while (end < text.size() && !is_blank(text[end])) ++end;
  const std::string_view word = text.substr(0, end);
  text.remove_prefix(end);
  return word;
}

bool all_digits(std::string_view word) noexcept {
  return !word.empty() && word.find_first_not_of("0123456789") == npos;
}

// "10:11", "10:11:12", "1:02pm"
bool is_time(std::string_view word) noexcept {
  const std::size_t colon = word.find(':');
  return (colon == 1 || colon == 2) && all_digits(word.substr(0, colon)) &&
         word.size() >= colon + 3 && is_digit(word[colon + 1]) && is_digit(word[colon + 2]);
}

bool is_year(std::string_view word) noexcept {
  return word.size() == 4 && all_digits(word) && (word[0] == '1' || word[0] == '2');
}

bool is_month(std::string_view word) noexcept {
  if (word.size() < 3) return false;
  for (const std::string_view month : k_months) {
    if (starts_with_ignoring_case(word, month)) return true;
  }
  return false;
}

// "2005-03-12", with or without "T10:11:12" behind it.
bool is_iso_date(std::string_view word) noexcept {
  return word.size() >= 10 && is_year(word.substr(0, 4)) && word[4] == '-' &&
         all_digits(word.substr(5, 2)) && word[7] == '-' && all_digits(word.substr(8, 2));
}

std::string_view without_cr(std::string_view line) noexcept {
  while (!line.empty() && line.back() == '\r') line.remove_suffix(1);
  return line;
}

}  // namespace

bool is_dated_from_line(std::string_view line) noexcept {
  line = without_cr(line);
  if (!line.starts_with("From ") || line.size() > limits::max_mbox_from_line) return false;
  line.remove_prefix(5);
  bool time = false;
  bool year = false;
  bool month = false;
  for (std::string_view word = take_word(line); !word.empty(); word = take_word(line)) {
    if (is_iso_date(word)) {
      year = month = true;
      time = time || (word.size() >= 16 && is_time(word.substr(11)));
    }
    time = time || is_time(word);
    year = year || is_year(word);
    month = month || is_month(word);
  }
  return time && year && month;
}

bool opens_header(std::string_view line) noexcept {
  if (line.starts_with("From ") || line.starts_with(">From ")) return true;
  const std::size_t colon = line.find(':');
  if (colon == npos || colon == 0 || !is_alpha(line[0])) return false;
  std::size_t end = colon;
  while (end > 0 && is_blank(line[end - 1])) --end;
  for (const char c : line.substr(0, end)) {
    if (c <= ' ' || is_control(c) || is_eight_bit(c)) return false;
  }
  return true;
}

MboxStyle mbox_style(std::string_view text) noexcept {
  MboxStyle style;
  const std::size_t end = text.find_first_of("\r\n");
  if (end != npos && text[end] == '\r') {
    const std::size_t next = text.find_first_not_of('\r', end);
    if (next != npos && text[next] != '\n') style.line_end = '\r';
  }
  style.dated = is_dated_from_line(text.substr(0, end));
  return style;
}

bool parts_messages(std::string_view line, std::string_view next, bool after_blank,
                    const MboxStyle& style) noexcept {
  if (line.size() > limits::max_mbox_from_line || !opens_header(next)) return false;
  if (style.dated) return is_dated_from_line(line);
  // "From Russia with love" says as much as "From -": the line below must be of mail.
  const std::string_view name = trim(next.substr(0, next.find(':')));
  return after_blank && (field_weight(name) > 0 || starts_with_ignoring_case(name, "x-"));
}

}  // namespace forensics
