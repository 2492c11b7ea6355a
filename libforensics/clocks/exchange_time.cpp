#include "libforensics/clocks/exchange_time.h"

#include "libforensics/base/ascii.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/clocks/id_scanner.h"
#include "libforensics/time/date_words.h"

namespace forensics {
namespace {

// At most seven digits.
std::uint32_t number_of(std::string_view digits) noexcept {
  std::uint32_t out = 0;
  for (const char digit : digits) out = out * 10 + static_cast<std::uint32_t>(digit - '0');
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
  IdScanner scan(text);
  const std::uint32_t day = number_of(scan.digits(1, 2));
  scan.skip_gap();
  const unsigned month = month_of(scan.letters(3));
  scan.skip_gap();
  const std::uint32_t year = number_of(scan.digits(4));
  scan.skip_gap();
  const std::uint32_t hour = number_of(scan.digits(2));
  scan.skip(":");
  const std::uint32_t minute = number_of(scan.digits(2));
  scan.skip(":");
  const std::uint32_t second = number_of(scan.digits(2));
  scan.skip(".");
  const std::string_view fraction = scan.digits(1, 7);
  scan.skip_gap();
  scan.skip("(UTC)");
  const std::string_view rest = scan.rest();
  if (!scan.ok() || !(rest.empty() || is_space(rest.front()))) return std::nullopt;
  const auto instant = civil_instant(year, month, day, hour, minute, second);
  if (!instant) return std::nullopt;
  return ExchangeTime{*instant, number_of(fraction), fraction.size(), trim(rest)};
}

}  // namespace forensics
