#include "libforensics/time/date_parts.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "libforensics/base/ascii.h"
#include "libforensics/time/date_words.h"
#include "libforensics/time/zone_names.h"

namespace forensics {
namespace {

enum class ByteClass : std::uint8_t { mark, blank, digit, letter, open };

// Bytes over 127 count as letters: they come from weekday and zone names in other languages.
constexpr auto k_byte_class = [] {
  std::array<ByteClass, 256> out{};
  for (std::size_t i = 0; i < out.size(); ++i) {
    const char c = static_cast<char>(i);
    if (is_space(c)) out[i] = ByteClass::blank;
    if (is_digit(c)) out[i] = ByteClass::digit;
    if (is_alpha(c) || is_eight_bit(c)) out[i] = ByteClass::letter;
    if (c == '(') out[i] = ByteClass::open;
  }
  return out;
}();

[[nodiscard]] ByteClass byte_class(char c) noexcept {
  return k_byte_class[static_cast<unsigned char>(c)];
}

[[nodiscard]] bool has_eight_bit(std::string_view text) noexcept {
  for (const char c : text) {
    if (is_eight_bit(c)) return true;
  }
  return false;
}

// "PST", "-03", "GMT+02:00", "America/New_York", "MET DST", "Pacific Standard Time".
[[nodiscard]] bool looks_like_zone(std::string_view text) noexcept {
  constexpr std::size_t k_longest = 48;
  if (text.empty() || text.size() > k_longest) return false;
  bool several_words = false;
  for (const char c : text) {
    if (is_space(c)) {
      several_words = true;
    } else if (byte_class(c) == ByteClass::mark || byte_class(c) == ByteClass::open) {
      if (c != '_' && c != '/' && c != '+' && c != '-' && c != ':') return false;
    }
  }
  return !several_words || ends_with_ignoring_case(text, "dst") ||
         ends_with_ignoring_case(text, "time");
}

struct Digits {
  int value{0};  // k_too_large when there are more than nine
  int count{0};
};
constexpr int k_too_large = 999'999'999;

class DateReader {
 public:
  explicit DateReader(std::string_view text) noexcept
      : at_(text.data()), end_(text.data() + text.size()) {}

  [[nodiscard]] DateParts read() noexcept;

 private:
  // Bytes
  [[nodiscard]] bool more() const noexcept { return at_ != end_; }
  // The byte `ahead` of the place, NUL past the end.
  [[nodiscard]] char peek(std::ptrdiff_t ahead = 0) const noexcept {
    return end_ - at_ > ahead ? at_[ahead] : '\0';
  }
  [[nodiscard]] std::string_view since(const char* begin) const noexcept {
    return {begin, static_cast<std::size_t>(at_ - begin)};
  }
  [[nodiscard]] bool skip_to_token() noexcept;
  void skip_comment() noexcept;
  [[nodiscard]] Digits take_digits() noexcept;
  [[nodiscard]] std::string_view take_word() noexcept;

  // Slots
  [[nodiscard]] bool has_date() const noexcept {
    return out_.day >= 0 && out_.month >= 0 && out_.year >= 0;
  }
  [[nodiscard]] bool has_time() const noexcept { return out_.hour >= 0; }
  [[nodiscard]] bool year_first() const noexcept { return out_.issues.has(DateIssue::iso_order); }
  void issue(DateIssue issue) noexcept { out_.issues.add(issue); }
  // RFC 5322 wants blanks between the parts, ISO 8601 none.
  void note_glue() noexcept {
    if (!gap_ && !year_first()) issue(DateIssue::odd_punctuation);
    gap_ = false;
    after_weekday_ = false;
  }
  void reject_rest() noexcept;

  // Tokens
  void read_number() noexcept;
  void place_number(Digits number) noexcept;
  void place_year(Digits number) noexcept;
  void read_numeric_date(Digits first) noexcept;
  void read_time(Digits hour, char separator) noexcept;
  [[nodiscard]] int read_sexagesimal() noexcept;
  void read_fraction() noexcept;
  void read_word() noexcept;
  void place_month(const DateWord& word) noexcept;
  void read_word_after_time(std::string_view word) noexcept;
  [[nodiscard]] bool read_meridiem(std::string_view word) noexcept;
  [[nodiscard]] bool read_zone_name(std::string_view word) noexcept;
  void place_zone_name(std::string_view name) noexcept;
  [[nodiscard]] std::string_view windows_zone_from(std::string_view word) noexcept;
  void read_mark() noexcept;
  void read_offset() noexcept;

  const char* at_;
  const char* end_;
  DateParts out_;
  int stray_words_{0};
  bool offset_written_{false};
  bool gap_{true};             // blanks, a comment or a mark stand before this token
  bool after_weekday_{false};  // the last token was the weekday
  bool stopped_{false};
};

DateParts DateReader::read() noexcept {
  while (!stopped_ && skip_to_token()) {
    out_.any_token = true;
    switch (byte_class(*at_)) {
      case ByteClass::digit: read_number(); break;
      case ByteClass::letter: read_word(); break;
      default: read_mark(); break;
    }
  }
  return out_;
}

void DateReader::reject_rest() noexcept {
  if (has_date() && has_time()) {
    issue(DateIssue::trailing_text);
  } else {
    out_.unreadable = true;
  }
  stopped_ = true;
}

// --- Bytes ---------------------------------------------------------------------------------------

bool DateReader::skip_to_token() noexcept {
  while (more()) {
    switch (byte_class(*at_)) {
      case ByteClass::blank: ++at_; break;
      case ByteClass::open: skip_comment(); break;
      default: return true;
    }
    gap_ = true;
  }
  return false;
}

void DateReader::skip_comment() noexcept {
  const char* const begin = ++at_;
  int depth = 1;
  for (; more(); ++at_) {
    const char c = *at_;
    if (c == '\\' && end_ - at_ > 1) {
      ++at_;
    } else if (c == '(') {
      ++depth;
    } else if (c == ')' && --depth == 0) {
      break;
    }
  }
  const std::string_view comment = trim(since(begin));
  if (more()) {
    ++at_;
  } else {
    issue(DateIssue::unterminated_comment);
  }
  if (has_eight_bit(comment)) issue(DateIssue::eight_bit);
  if (has_time() && out_.zone_comment.data() == nullptr && looks_like_zone(comment)) {
    out_.zone_comment = comment;
  }
}

Digits DateReader::take_digits() noexcept {
  constexpr std::ptrdiff_t k_most = 9;  // an int holds them
  const char* const begin = at_;
  std::uint32_t value = 0;
  for (; more() && is_digit(*at_); ++at_) {
    value = value * 10 + static_cast<std::uint32_t>(*at_ - '0');
  }
  const std::ptrdiff_t count = std::min(at_ - begin, k_most + 1);
  return {count > k_most ? k_too_large : static_cast<int>(value), static_cast<int>(count)};
}

std::string_view DateReader::take_word() noexcept {
  const char* const begin = at_;
  while (more() && byte_class(*at_) == ByteClass::letter) ++at_;
  return since(begin);
}

// --- Numbers -------------------------------------------------------------------------------------

void DateReader::read_number() noexcept {
  note_glue();
  const Digits number = take_digits();
  if (has_time()) return place_number(number);
  const char next = peek();
  if (next == ':') return read_time(number, ':');
  if (has_date()) {
    if (next == '.' && is_digit(peek(1))) return read_time(number, '.');
    const char* const before_gap = at_;
    if (skip_to_token() && *at_ == ':') return read_time(number, ':');
    at_ = before_gap;
  } else if ((next == '-' || next == '/' || next == '.') && is_digit(peek(1)) && out_.day < 0 &&
             out_.month < 0 && out_.year < 0) {
    return read_numeric_date(number);
  }
  place_number(number);
}

void DateReader::place_number(Digits number) noexcept {
  constexpr int k_year_digits = 4;
  if (out_.year < 0 && (number.count >= k_year_digits || (out_.day >= 0 && out_.month >= 0))) {
    return place_year(number);
  }
  if (out_.day < 0 && number.count < k_year_digits) {
    out_.day = number.value;
    out_.month_before_day = out_.month >= 0;
    if (number.count > 2) issue(DateIssue::odd_digit_count);
    return;
  }
  // "10:04:10 0200": in the zone's place, but without a sign it tells nothing sure.
  if (has_date() && has_time() && !out_.zone_written) {
    issue(DateIssue::zone_out_of_range);
    out_.zone_written = true;
    offset_written_ = true;
    return;
  }
  reject_rest();
}

void DateReader::place_year(Digits number) noexcept {
  constexpr int k_pivot = 50;  // RFC 5322 4.3
  out_.year = number.value;
  out_.year_after_time = has_time();
  if (number.count == 1) {
    out_.unreadable = true;
  } else if (number.count <= 3) {
    issue(DateIssue::two_digit_year);
    out_.year += number.count == 2 && out_.year < k_pivot ? 2000 : 1900;
  }
  if (out_.day < 0) issue(DateIssue::iso_order);
}

// "2023-09-11", "22/08/2002", "4-20-2018", "28.12.14"; the place is the first separator. Where both
// orders are possible, the separator tells what the writers of real mail meant: qmail-scanner's
// slashes stood day first in 4 of 4 messages with a Received stamp to compare, the dashes of bulk
// mailers month first in 14 of 14.
void DateReader::read_numeric_date(Digits first) noexcept {
  const char separator = *at_++;
  const Digits second = take_digits();
  if (peek() != separator || !is_digit(peek(1)) || second.count > 2) return reject_rest();
  ++at_;
  const Digits third = take_digits();
  out_.month = second.value;
  if (first.count >= 4) {
    place_year(first);
    out_.day = third.value;
    if (third.count > 2) out_.unreadable = true;
    return;
  }
  out_.day = first.value;
  place_year(third);
  issue(DateIssue::numeric_month);
  constexpr int k_last_month = 12;
  if (out_.day <= k_last_month && out_.month <= k_last_month && out_.day != out_.month) {
    issue(DateIssue::ambiguous_order);
    out_.month_before_day = separator == '-';
  } else {
    out_.month_before_day = out_.month > k_last_month && out_.day <= k_last_month;
  }
  if (out_.month_before_day) std::swap(out_.day, out_.month);
}

// The place is the separator after the hour.
void DateReader::read_time(Digits hour, char separator) noexcept {
  out_.hour = hour.value;
  if (hour.count != 2) issue(DateIssue::odd_digit_count);
  if (separator != ':') issue(DateIssue::odd_punctuation);
  ++at_;
  out_.minute = read_sexagesimal();
  const char* const before_gap = at_;
  if (skip_to_token() && *at_ == separator) {
    ++at_;
    out_.second = read_sexagesimal();
    read_fraction();
  } else {
    at_ = before_gap;
    issue(DateIssue::missing_seconds);
  }
  gap_ = false;
}

// Minutes or seconds. RFC 5322 4.3 lets comments and folds stand around the colons.
int DateReader::read_sexagesimal() noexcept {
  if (!skip_to_token() || !is_digit(*at_)) {
    out_.unreadable = true;
    return 0;
  }
  const Digits digits = take_digits();
  if (digits.count != 2) issue(DateIssue::odd_digit_count);
  return digits.value;
}

void DateReader::read_fraction() noexcept {
  if ((peek() != '.' && peek() != ',') || !is_digit(peek(1))) return;
  issue(DateIssue::fractional_seconds);
  std::uint32_t scale = 100'000'000;
  for (++at_; more() && is_digit(*at_); ++at_) {
    out_.nanos += scale * static_cast<std::uint32_t>(*at_ - '0');
    scale /= 10;
  }
}

// --- Words ---------------------------------------------------------------------------------------

void DateReader::read_word() noexcept {
  const bool glued = !gap_;
  note_glue();
  const std::string_view word = take_word();
  if (has_time()) return read_word_after_time(word);
  const DateWord known = date_word(word);
  if (known.odd_case) issue(DateIssue::odd_case);
  if (known.full) issue(DateIssue::full_names);
  if (known.kind == DateWord::Kind::month) return place_month(known);
  if (known.kind == DateWord::Kind::weekday && out_.weekday < 0) {
    out_.weekday = known.index;
    after_weekday_ = true;
    return;
  }
  if (year_first() && glued && equals_ignoring_case(word, "t")) {  // "2023-09-11T09:23:53"
    gap_ = true;
    return;
  }
  constexpr int k_most_stray_words = 3;
  if (has_eight_bit(word)) issue(DateIssue::eight_bit);
  issue(has_date() ? DateIssue::odd_punctuation : DateIssue::weekday_unknown);
  if (++stray_words_ > k_most_stray_words) reject_rest();
}

void DateReader::place_month(const DateWord& word) noexcept {
  if (out_.month >= 0) {
    // "Mar, 22 Aug 2002": in Rome "Mar" is Tuesday.
    if (!out_.month_before_day || out_.year >= 0) return reject_rest();
    issue(DateIssue::weekday_unknown);
    out_.month_before_day = false;
  }
  out_.month = word.index;
}

void DateReader::read_word_after_time(std::string_view word) noexcept {
  if (read_meridiem(word) || read_zone_name(word)) return;
  if (year_first() && word == "m" && peek() == '=') {  // Go's monotonic clock: "m=+266323.96338"
    stopped_ = true;
    return;
  }
  reject_rest();
}

bool DateReader::read_meridiem(std::string_view word) noexcept {
  if (out_.meridiem != DateParts::Meridiem::none || out_.zone_written) return false;
  const char first = to_lower(word[0]);
  if (first != 'a' && first != 'p') return false;
  if (word.size() == 1 && peek() == '.' && to_lower(peek(1)) == 'm') {  // "a.m."
    at_ += peek(2) == '.' ? 3 : 2;
  } else if (word.size() != 2 || to_lower(word[1]) != 'm') {
    return false;
  }
  out_.meridiem = first == 'a' ? DateParts::Meridiem::am : DateParts::Meridiem::pm;
  issue(DateIssue::am_pm);
  return true;
}

// A name in the zone's place, or beside the offset ("-0800 PST", Go's "+0000 UTC"). A name that
// nobody knows must at least look like one.
bool DateReader::read_zone_name(std::string_view word) noexcept {
  if (out_.zone_name.data() != nullptr) return false;
  const std::string_view name = windows_zone_from(word);
  const bool known = name.size() != word.size() || (name.size() == 1 && is_alpha(name[0])) ||
                     !offsets_of_zone_name(name).empty();
  if (!known) {
    constexpr std::size_t k_shortest = 3;
    constexpr std::size_t k_longest = 6;
    const bool ends_here = !more() || is_space(*at_) || *at_ == '(';
    if (offset_written_ || !ends_here) return false;
    if (name.size() < k_shortest || name.size() > k_longest) return false;
    for (const char c : name) {
      if (!is_upper(c)) return false;
    }
  }
  place_zone_name(name);
  return true;
}

void DateReader::place_zone_name(std::string_view name) noexcept {
  out_.zone_name = name;
  if (is_lower(name[0])) issue(DateIssue::odd_case);
  if (offset_written_) {
    if (!year_first()) issue(DateIssue::trailing_text);
    return;
  }
  out_.zone_written = true;
  const std::optional<std::int32_t> offset = obsolete_zone_offset(name);
  if (offset == 0 && (peek() == '+' || peek() == '-') && is_digit(peek(1))) {  // "GMT+0200"
    issue(DateIssue::odd_punctuation);
    out_.name_carries_offset = true;
    read_offset();
    out_.zone_name = since(name.data());
  } else if (offset) {
    issue(DateIssue::obsolete_zone);
    out_.offset_s = offset;
  } else if (name.size() == 1 && year_first() && to_lower(name[0]) == 'z') {  // ISO 8601
    out_.offset_s = 0;
  } else {
    issue(name.size() == 1 ? DateIssue::military_zone : DateIssue::unknown_zone_name);
  }
}

// The zone names of Windows: "GMT Daylight Time", "US Mountain Standard Time". Gives the words up
// to "Time" or "DST" when one of the next four is that and all are capitalised; else `word`.
std::string_view DateReader::windows_zone_from(std::string_view word) noexcept {
  constexpr int k_most_words = 4;
  const char* const after_word = at_;
  for (int words = 0; words < k_most_words && peek() == ' ' && is_upper(peek(1)); ++words) {
    ++at_;
    const std::string_view next = take_word();
    if (next == "Time" || next == "DST") return since(word.data());
  }
  at_ = after_word;
  return word;
}

// --- Marks ---------------------------------------------------------------------------------------

void DateReader::read_mark() noexcept {
  const char c = *at_;
  if ((c == '+' || c == '-') && has_time() && !offset_written_ && is_digit(peek(1))) {
    note_glue();
    return read_offset();
  }
  ++at_;
  gap_ = true;
  if (c == ',') {
    (after_weekday_ ? out_.weekday_comma : out_.odd_comma) = true;
  } else {
    issue(DateIssue::odd_punctuation);
  }
  after_weekday_ = false;
}

// The place is the sign.
void DateReader::read_offset() noexcept {
  const bool west = *at_++ == '-';
  Digits hours = take_digits();
  Digits minutes{0, 2};
  if (hours.count > 2) {
    if (hours.count != 4) issue(DateIssue::odd_digit_count);
    minutes.value = hours.value % 100;
    hours.value /= 100;
  } else {
    if (peek() == ':' && is_digit(peek(1))) {
      ++at_;
      minutes = take_digits();
      issue(DateIssue::colon_in_zone);
    } else {
      issue(DateIssue::odd_digit_count);
    }
    if (hours.count != 2 || minutes.count != 2) issue(DateIssue::odd_digit_count);
  }
  out_.zone_written = true;
  offset_written_ = true;
  if (hours.count > 4 || minutes.count > 2) return issue(DateIssue::zone_out_of_range);
  place_offset(out_, west, hours.value, minutes.value);
}

}  // namespace

DateParts read_date_parts(std::string_view text) noexcept {
  return DateReader(text).read();
}

void place_offset(DateParts& parts, bool west, int hours, int minutes) noexcept {
  parts.zone_written = true;
  if (west && hours == 0 && minutes == 0) {
    parts.issues.add(DateIssue::unknown_local_zone);
    return;
  }
  const std::int32_t seconds = (hours * 3600 + minutes * 60) * (west ? -1 : 1);
  parts.offset_s = seconds;
  if (minutes > 59 || seconds > k_east_end_s || seconds < k_west_end_s) {
    parts.issues.add(DateIssue::zone_out_of_range);
  } else if (minutes % 15 != 0) {
    parts.issues.add(DateIssue::zone_odd_minutes);
  }
}

}  // namespace forensics
