#include "libforensics/received/date_place.h"

#include <array>

#include "libforensics/received/words.h"

namespace forensics {
namespace {

constexpr std::array<std::string_view, 7> k_weekdays = {"sun", "mon", "tue", "wed",
                                                        "thu", "fri", "sat"};
constexpr std::array<std::string_view, 12> k_months = {"jan", "feb", "mar", "apr", "may", "jun",
                                                       "jul", "aug", "sep", "oct", "nov", "dec"};

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& names) noexcept {
  if (word.size() != 3) return false;
  for (const std::string_view name : names) {
    if (equals_ignoring_case(word, name)) return true;
  }
  return false;
}

bool is_weekday(std::string_view word) noexcept {
  if (word.size() > 6 && ends_with_ignoring_case(without_trailing(word, ','), "day")) {
    return is_one_of(word.substr(0, 3), k_weekdays);
  }
  return is_one_of(without_trailing(word, ','), k_weekdays);
}

bool is_number(std::string_view word) noexcept {
  if (word.empty() || word.size() > 4) return false;
  for (const char c : word) {
    if (!is_digit(c)) return false;
  }
  return true;
}

// "2023-09-11", "4/20/2018", "28-Dec-2014"
bool is_joined_date(std::string_view word) noexcept {
  if (word.size() < 8 || word.size() > 11 || !is_digit(word.front())) return false;
  const std::size_t first = word.find_first_of("-/");
  if (first == std::string_view::npos) return false;
  const std::size_t second = word.find(word[first], first + 1);
  if (second == std::string_view::npos) return false;
  const std::string_view middle = word.substr(first + 1, second - first - 1);
  return is_number(word.substr(0, first)) && is_number(word.substr(second + 1)) &&
         (is_number(middle) || is_one_of(middle, k_months));
}

bool is_month(std::string_view word) noexcept {
  return word.size() >= 3 && word.size() <= 10 && is_one_of(word.substr(0, 3), k_months);
}

// Passes a comment that opens at `at`, nesting counted; to the end when it never closes.
std::size_t after_comment(std::string_view text, std::size_t at) noexcept {
  std::size_t depth = 0;
  for (; at < text.size(); ++at) {
    if (text[at] == '\\') {
      ++at;
    } else if (text[at] == '(') {
      ++depth;
    } else if (text[at] == ')' && --depth == 0) {
      return at + 1;
    }
  }
  return text.size();
}

std::string_view next_word_outside_comments(std::string_view text, std::size_t& at) noexcept {
  while (at < text.size() && (is_gap(text[at]) || text[at] == '(' || text[at] == ';')) {
    at = text[at] == '(' ? after_comment(text, at) : at + 1;
  }
  const std::size_t begin = at;
  while (at < text.size() && !is_gap(text[at]) && text[at] != '(' && text[at] != ';') ++at;
  return text.substr(begin, at - begin);
}

}  // namespace

bool starts_like_date(std::string_view text) noexcept {
  std::size_t at = 0;
  const std::string_view first = next_word_outside_comments(text, at);
  if (is_weekday(first) || is_joined_date(first)) return true;
  const std::string_view second = next_word_outside_comments(text, at);
  return (is_number(first) && is_month(second)) || (is_month(first) && is_number(second));
}

std::size_t find_unmarked_date(std::string_view text) noexcept {
  std::size_t found = std::string_view::npos;
  std::size_t words_since_weekday = 9;
  std::string_view previous;
  std::size_t at = 0;
  for (;;) {
    const std::string_view word = next_word_outside_comments(text, at);
    if (word.empty()) return found;
    const auto begin = static_cast<std::size_t>(word.data() - text.data());
    ++words_since_weekday;
    if (is_weekday(word)) {
      found = begin;
      words_since_weekday = 0;
    } else if (words_since_weekday > 2 && is_joined_date(word)) {
      found = begin;
    } else if (words_since_weekday > 2 && is_month(word) && is_number(previous)) {
      found = static_cast<std::size_t>(previous.data() - text.data());
    }
    previous = word;
  }
}

}  // namespace forensics
