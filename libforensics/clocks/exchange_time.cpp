#include "libforensics/clocks/exchange_time.h"

#include "libforensics/base/ascii.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/time/date_words.h"

namespace forensics {
namespace {

// The word in front; `text` is left behind it.
std::string_view take_word(std::string_view& text) noexcept {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  std::size_t size = 0;
  while (size < text.size() && !is_space(text[size])) ++size;
  const std::string_view word = text.substr(0, size);
  text.remove_prefix(size);
  return word;
}

// 0 for what is no month of three letters.
unsigned month_of(std::string_view name) noexcept {
  if (name.size() != 3) return 0;
  const DateWord word = date_word(name);
  return word.kind == DateWord::Kind::month ? static_cast<unsigned>(word.index) : 0;
}

}  // namespace

std::optional<ExchangeTime> read_exchange_time(std::string_view text) noexcept {
  const auto day = read_decimal(take_word(text));
  const unsigned month = month_of(take_word(text));
  const auto year = read_decimal(take_word(text));
  const std::string_view time = take_word(text);
  if (!day || !year || *day > 31 || *year > 9'999) return std::nullopt;
  if (time.size() < 10 || time.size() > 16 || time[2] != ':' || time[5] != ':' || time[8] != '.')
    return std::nullopt;
  const auto hour = read_decimal(time.substr(0, 2));
  const auto minute = read_decimal(time.substr(3, 2));
  const auto second = read_decimal(time.substr(6, 2));
  const auto fraction = read_decimal(time.substr(9));
  if (!hour || !minute || !second || !fraction || take_word(text) != "(UTC)") return std::nullopt;
  const auto instant = civil_instant(
      static_cast<std::int64_t>(*year), month, static_cast<unsigned>(*day),
      static_cast<unsigned>(*hour), static_cast<unsigned>(*minute), static_cast<unsigned>(*second));
  if (!instant) return std::nullopt;
  return ExchangeTime{*instant, static_cast<std::uint32_t>(*fraction), time.size() - 9, trim(text)};
}

}  // namespace forensics
