#include "libforensics/clocks/exchange_time.h"

#include "libforensics/base/ascii.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/time/date_words.h"

namespace forensics {
namespace {

// The word in front; `text` is left behind it.
std::string_view take_word(std::string_view& text) noexcept {
  std::size_t begin = 0;
  while (begin < text.size() && is_space(text[begin])) ++begin;
  std::size_t end = begin;
  while (end < text.size() && !is_space(text[end])) ++end;
  const std::string_view word = text.substr(begin, end - begin);
  text.remove_prefix(end);
  return word;
}

constexpr std::uint32_t k_no_number = 0xFFFF'FFFF;
constexpr std::uint32_t k_largest = 400'000'000;  // stands for all that is larger

// k_no_number unless `word` is all digits.
std::uint32_t number_of(std::string_view word) noexcept {
  if (word.empty()) return k_no_number;
  std::uint32_t out = 0;
  for (const char c : word) {
    if (!is_digit(c)) return k_no_number;
    out = out < k_largest ? out * 10 + static_cast<std::uint32_t>(c - '0') : k_largest;
  }
  return out;
}

// 0 for what is no month of three letters.
unsigned month_of(std::string_view name) noexcept {
  if (name.size() != 3) return 0;
  const DateWord word = date_word(name);
  return word.kind == DateWord::Kind::month ? static_cast<unsigned>(word.index) : 0;
}

}  // namespace

std::optional<ExchangeTime> read_exchange_time(std::string_view text) noexcept {
  const std::uint32_t day = number_of(take_word(text));
  if (day > 31) return std::nullopt;
  const unsigned month = month_of(take_word(text));
  const std::uint32_t year = number_of(take_word(text));
  const std::string_view time = take_word(text);
  if (year > 9'999) return std::nullopt;
  if (time.size() < 10 || time.size() > 16 || time[2] != ':' || time[5] != ':' || time[8] != '.')
    return std::nullopt;
  const std::uint32_t hour = number_of(time.substr(0, 2));
  const std::uint32_t minute = number_of(time.substr(3, 2));
  const std::uint32_t second = number_of(time.substr(6, 2));
  const std::uint32_t fraction = number_of(time.substr(9));
  if (fraction == k_no_number || take_word(text) != "(UTC)") return std::nullopt;
  const auto instant = civil_instant(year, month, day, hour, minute, second);
  if (!instant) return std::nullopt;
  return ExchangeTime{*instant, fraction, time.size() - 9, trim(text)};
}

}  // namespace forensics
