#include "libforensics/clocks/exchange_time.h"

#include "libforensics/base/ascii.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/time/date_words.h"

namespace forensics {
namespace {

// Takes the parts off the front, one by one. Once one is not there, the rest is of no use.
class Parts {
 public:
  explicit Parts(std::string_view text) noexcept : rest_(text) {}

  std::uint32_t number(std::size_t least, std::size_t most) noexcept {
    std::uint32_t out = 0;
    std::size_t size = 0;
    for (; size < most && size < rest_.size() && is_digit(rest_[size]); ++size) {
      out = out * 10 + static_cast<std::uint32_t>(rest_[size] - '0');
    }
    ok_ = ok_ && size >= least;
    taken_ = size;
    rest_.remove_prefix(size);
    return out;
  }
  // How many digits the last number had.
  [[nodiscard]] std::size_t digits() const noexcept { return taken_; }

  std::string_view bytes(std::size_t size) noexcept {
    ok_ = ok_ && rest_.size() >= size;
    const std::string_view out = rest_.substr(0, size);
    rest_.remove_prefix(out.size());
    return out;
  }
  void sign(char wanted) noexcept {
    ok_ = ok_ && !rest_.empty() && rest_.front() == wanted;
    if (ok_) rest_.remove_prefix(1);
  }
  void gap() noexcept {
    std::size_t size = 0;
    while (size < rest_.size() && is_space(rest_[size])) ++size;
    ok_ = ok_ && size > 0;
    rest_.remove_prefix(size);
  }
  [[nodiscard]] bool ok() const noexcept { return ok_; }
  [[nodiscard]] std::string_view rest() const noexcept { return rest_; }

 private:
  std::string_view rest_;
  std::size_t taken_{0};
  bool ok_{true};
};

// 0 for what is no month of three letters.
unsigned month_of(std::string_view name) noexcept {
  if (name.size() != 3) return 0;
  const DateWord word = date_word(name);
  return word.kind == DateWord::Kind::month ? static_cast<unsigned>(word.index) : 0;
}

}  // namespace

std::optional<ExchangeTime> read_exchange_time(std::string_view text) noexcept {
  constexpr std::string_view k_zone = "(UTC)";
  Parts parts(text);
  const std::uint32_t day = parts.number(1, 2);
  parts.gap();
  const unsigned month = month_of(parts.bytes(3));
  parts.gap();
  const std::uint32_t year = parts.number(4, 4);
  parts.gap();
  const std::uint32_t hour = parts.number(2, 2);
  parts.sign(':');
  const std::uint32_t minute = parts.number(2, 2);
  parts.sign(':');
  const std::uint32_t second = parts.number(2, 2);
  parts.sign('.');
  const std::uint32_t fraction = parts.number(1, 7);
  const std::size_t digits = parts.digits();
  parts.gap();
  const bool in_utc = parts.bytes(k_zone.size()) == k_zone;
  if (!parts.ok() || !in_utc || !(parts.rest().empty() || is_space(parts.rest().front())))
    return std::nullopt;
  const auto instant = civil_instant(year, month, day, hour, minute, second);
  if (!instant) return std::nullopt;
  return ExchangeTime{*instant, fraction, digits, trim(parts.rest())};
}

}  // namespace forensics
