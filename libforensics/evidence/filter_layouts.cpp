#include "libforensics/evidence/filter_layouts.h"

#include <charconv>
#include <utility>

#include "libforensics/base/ascii.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/received/words.h"

namespace forensics {
namespace {

const FilterKey* find_key(std::string_view key, const FilterField& field) noexcept {
  for (const FilterKey& known : field.keys) {
    if (equals_ignoring_case(known.key, key)) return &known;
  }
  return nullptr;
}

std::string_view meaning_of(std::string_view value, const FilterKey& key) noexcept {
  for (const FilterWord& word : key.words) {
    if (equals_ignoring_case(word.value, value)) return word.meaning;
  }
  if (key.bands.empty()) return {};
  const std::optional<double> number = leading_number(value);
  std::string_view meaning;
  for (const FilterBand& band : key.bands) {
    if (number && *number >= band.from) meaning = band.meaning;
  }
  return meaning;
}

std::string_view without_quotes(std::string_view text) noexcept {
  const bool quoted = text.size() >= 2 && text.front() == '"' && text.back() == '"';
  return quoted ? text.substr(1, text.size() - 2) : text;
}

// The number in `size` digits at `at`, or -1.
int number_at(std::string_view text, std::size_t at, std::size_t size) noexcept {
  if (at + size > text.size()) return -1;
  int number = 0;
  for (const char c : text.substr(at, size)) {
    if (!is_digit(c)) return -1;
    number = number * 10 + (c - '0');
  }
  return number;
}

// "yyyy-mm-dd" or "yyyy/mm/dd" at `at`, with " hh:mm:ss" if it follows.
std::optional<Instant> day_at(std::string_view text, std::size_t at) noexcept {
  const int year = number_at(text, at, 4);
  const int month = number_at(text, at + 5, 2);
  const int day = number_at(text, at + 8, 2);
  if (year < 1990 || year > 2100 || month < 1 || day < 1) return std::nullopt;
  const char mark = text[at + 4];
  if ((mark != '-' && mark != '/') || text[at + 7] != mark) return std::nullopt;
  int hour = number_at(text, at + 11, 2);
  int minute = number_at(text, at + 14, 2);
  int second = number_at(text, at + 17, 2);
  const bool timed = at + 18 < text.size() && text[at + 10] == ' ' && text[at + 13] == ':' &&
                     text[at + 16] == ':' && hour >= 0 && minute >= 0 && second >= 0;
  if (!timed) hour = minute = second = 0;
  return civil_instant(year, static_cast<unsigned>(month), static_cast<unsigned>(day),
                       static_cast<unsigned>(hour), static_cast<unsigned>(minute),
                       static_cast<unsigned>(second));
}

}  // namespace

void FilterOutput::add(std::string_view key, std::string_view value, const FilterField& field) {
  if (verdict_.items.size() == limits::max_filter_items) {
    full_ = true;
    return;
  }
  FilterItem& item = verdict_.items.emplace_back();
  item.key = key;
  item.value = without_quotes(value);
  const FilterKey* known = find_key(key, field);
  if (known == nullptr) return;
  item.name = known->name;
  item.meaning = meaning_of(item.value, *known);
  if (known->time != nullptr) item.time = known->time(item.value);
}

std::string_view FilterOutput::keep(std::string text) {
  verdict_.decoded = std::make_shared<const std::string>(std::move(text));
  return *verdict_.decoded;
}

bool FilterParts::ends_at(std::size_t at) const noexcept {
  if (separator_ != ' ') return text_[at] == separator_;
  return is_space(text_[at]);
}

std::size_t FilterParts::cut() const noexcept {
  static constexpr ByteSet k_marks("\"[], \t\r\n");  // what may end a part or open one
  bool quoted = false;
  bool bracketed = false;
  for (std::size_t at = 0; at < text_.size(); ++at) {
    const char c = text_[at];
    if (c != separator_ && !k_marks.has(c)) continue;
    if (c == '"' && !bracketed) quoted = !quoted;
    if (c == '[' && !quoted) bracketed = true;
    if (c == ']') bracketed = false;
    if (!quoted && !bracketed && ends_at(at)) return at;
    // Blanks behind a comma are part of the list.
    while (separator_ == ' ' && c == ',' && at + 1 < text_.size() && is_space(text_[at + 1])) ++at;
  }
  return text_.size();
}

bool FilterParts::next(std::string_view& part) noexcept {
  while (!text_.empty()) {
    const std::size_t end = cut();
    part = trim(text_.substr(0, end));
    text_.remove_prefix(end < text_.size() ? end + 1 : end);
    if (!part.empty()) return true;
  }
  return false;
}

void read_pairs(std::string_view value, char between, char inside, const FilterField& field,
                FilterOutput& out) {
  FilterParts parts(value, between);
  std::string_view part;
  while (!out.full() && parts.next(part)) {
    const std::size_t at = part.find(inside);
    if (at == std::string_view::npos) {
      if (!field.key.empty()) out.add(field.key, part, field);
    } else {
      out.add(trim(part.substr(0, at)), trim(part.substr(at + 1)), field);
    }
  }
}

void read_value(std::string_view value, const FilterField& field, FilterOutput& out) {
  out.add(field.key, value, field);
}

void read_status(std::string_view value, const FilterField& field, FilterOutput& out) {
  const std::size_t comma = value.find(',');
  const std::string_view verdict = trim(value.substr(0, comma));
  if (!verdict.empty()) out.add(field.key, verdict, field);
  if (comma == std::string_view::npos) return;
  FilterParts parts(value.substr(comma + 1), ' ');
  std::string_view part;
  while (!out.full() && parts.next(part)) {
    const std::size_t at = part.find('=');
    if (at == std::string_view::npos || at == 0) continue;  // "using global scores of"
    out.add(part.substr(0, at), trim(part.substr(at + 1)), field);
  }
}

std::optional<double> leading_number(std::string_view text) noexcept {
  text = trim(text);
  if (text.starts_with('+')) text.remove_prefix(1);
  double number = 0;
  const auto [end, error] =
      std::from_chars(text.data(), text.data() + text.size(), number, std::chars_format::fixed);
  return error == std::errc{} ? std::optional(number) : std::nullopt;
}

std::optional<Instant> written_day(std::string_view value) noexcept {
  constexpr std::size_t k_day = 10;
  for (std::size_t at = 0; at + k_day <= value.size(); ++at) {
    if (!is_digit(value[at]) || (at > 0 && is_digit(value[at - 1]))) continue;
    if (const auto day = day_at(value, at)) return day;
  }
  return std::nullopt;
}

std::optional<Instant> decimal_epoch(std::string_view value) noexcept {
  const auto seconds = read_decimal(value.substr(0, value.find('.')));
  if (!seconds || *seconds > 4'102'444'800) return std::nullopt;
  const Instant instant = from_epoch_s(static_cast<std::int64_t>(*seconds));
  return is_mail_era(instant) ? std::optional(instant) : std::nullopt;
}

}  // namespace forensics
