#include <cstddef>

#include "libforensics/base/ascii.h"
#include "libforensics/time/date_parts.h"
#include "libforensics/time/date_words.h"

namespace forensics {
namespace {

// Each take_ function moves on and says whether it found what it wants.
class CanonicalReader {
 public:
  CanonicalReader(std::string_view text, DateParts& out) noexcept : rest_(text), out_(out) {}

  [[nodiscard]] bool read() noexcept {
    out_.any_token = true;
    return take_weekday() && take_day() && take_month() && take_four_digits(out_.year) &&
           take_gap() && take_time() && take_gap() && take_offset() && take_zone_comment();
  }

 private:
  [[nodiscard]] static int digit(char c) noexcept { return c - '0'; }

  void skip_blanks() noexcept {
    while (!rest_.empty() && is_space(rest_.front())) rest_.remove_prefix(1);
  }

  [[nodiscard]] bool take_gap() noexcept {
    const std::size_t before = rest_.size();
    skip_blanks();
    return rest_.size() != before && !rest_.empty();
  }

  [[nodiscard]] bool take_word(DateWord::Kind kind, int& index) noexcept {
    if (rest_.size() < 4 || is_alpha(rest_[3]) || is_eight_bit(rest_[3])) return false;
    const DateWord word = date_word(rest_.substr(0, 3));
    if (word.kind != kind || word.odd_case) return false;
    index = word.index;
    rest_.remove_prefix(3);
    return true;
  }

  [[nodiscard]] bool take_weekday() noexcept {
    if (rest_.empty() || is_digit(rest_.front())) return true;
    if (!take_word(DateWord::Kind::weekday, out_.weekday)) return false;
    if (rest_.front() != ',') return false;
    out_.weekday_comma = true;
    rest_.remove_prefix(1);
    skip_blanks();
    return true;
  }

  [[nodiscard]] bool take_day() noexcept {
    if (rest_.size() < 3 || !is_digit(rest_[0])) return false;
    const bool two_digits = is_digit(rest_[1]);
    out_.day = two_digits ? digit(rest_[0]) * 10 + digit(rest_[1]) : digit(rest_[0]);
    rest_.remove_prefix(two_digits ? 2 : 1);
    return take_gap();
  }

  [[nodiscard]] bool take_month() noexcept {
    return take_word(DateWord::Kind::month, out_.month) && take_gap();
  }

  [[nodiscard]] bool take_four_digits(int& value) noexcept {
    if (rest_.size() < 4) return false;
    value = 0;
    for (std::size_t i = 0; i < 4; ++i) {
      if (!is_digit(rest_[i])) return false;
      value = value * 10 + digit(rest_[i]);
    }
    rest_.remove_prefix(4);
    return rest_.empty() || !is_digit(rest_.front());
  }

  // "12:05:31"
  [[nodiscard]] bool take_time() noexcept {
    constexpr std::size_t k_length = 8;
    if (rest_.size() < k_length || rest_[2] != ':' || rest_[5] != ':') return false;
    for (const std::size_t at : {0U, 1U, 3U, 4U, 6U, 7U}) {
      if (!is_digit(rest_[at])) return false;
    }
    out_.hour = digit(rest_[0]) * 10 + digit(rest_[1]);
    out_.minute = digit(rest_[3]) * 10 + digit(rest_[4]);
    out_.second = digit(rest_[6]) * 10 + digit(rest_[7]);
    rest_.remove_prefix(k_length);
    return true;
  }

  [[nodiscard]] bool take_offset() noexcept {
    const char sign = rest_.front();
    if (sign != '+' && sign != '-') return false;
    rest_.remove_prefix(1);
    int hours_minutes = 0;
    if (!take_four_digits(hours_minutes)) return false;
    place_offset(out_, sign == '-', hours_minutes / 100, hours_minutes % 100);
    return true;
  }

  // Nothing, or one comment of letters, digits and signs: "(PST)", "(+07)".
  [[nodiscard]] bool take_zone_comment() noexcept {
    skip_blanks();
    if (rest_.empty()) return true;
    constexpr std::size_t k_longest = 16;
    if (rest_.front() != '(' || rest_.back() != ')' || rest_.size() > k_longest + 2) return false;
    const std::string_view name = rest_.substr(1, rest_.size() - 2);
    for (const char c : name) {
      if (!is_alnum(c) && c != '+' && c != '-') return false;
    }
    if (name.empty()) return false;
    out_.zone_comment = name;
    return true;
  }

  std::string_view rest_;
  DateParts& out_;
};

}  // namespace

bool read_canonical_date_parts(std::string_view text, DateParts& out) noexcept {
  return CanonicalReader(text, out).read();
}

}  // namespace forensics
