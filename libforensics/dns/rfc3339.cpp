#include "libforensics/dns/internal/rfc3339.h"

#include "libforensics/base/ascii.h"

namespace forensics::internal {
namespace {

constexpr std::string_view k_shape = "dddd-dd-ddTdd:dd:dd";

bool has_shape(std::string_view text) noexcept {
  if (text.size() < k_shape.size() + 1 || text.back() != 'Z') return false;
  for (std::size_t i = 0; i < k_shape.size(); ++i) {
    if (k_shape[i] == 'd' ? !is_digit(text[i]) : text[i] != k_shape[i]) return false;
  }
  return true;
}

int number(std::string_view digits) noexcept {
  int value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

// Of ".25" as nanoseconds; null when it is no fraction of at most nine digits.
std::optional<std::uint32_t> nanos(std::string_view text) noexcept {
  if (text.empty()) return 0;
  if (text.size() < 2 || text.size() > 10 || text[0] != '.') return std::nullopt;
  std::uint32_t value = 0;
  for (std::size_t i = 1; i < 10; ++i) {
    if (i < text.size() && !is_digit(text[i])) return std::nullopt;
    value = value * 10 + (i < text.size() ? static_cast<std::uint32_t>(text[i] - '0') : 0U);
  }
  return value;
}

}  // namespace

std::optional<Instant> read_rfc3339(std::string_view text) noexcept {
  if (!has_shape(text)) return std::nullopt;
  const auto fraction = nanos(text.substr(k_shape.size(), text.size() - k_shape.size() - 1));
  const CivilDate date{number(text.substr(0, 4)),
                       static_cast<std::uint8_t>(number(text.substr(5, 2))),
                       static_cast<std::uint8_t>(number(text.substr(8, 2)))};
  const int hour = number(text.substr(11, 2));
  const int minute = number(text.substr(14, 2));
  const int second = number(text.substr(17, 2));
  if (!fraction || date.month < 1 || date.month > 12 || date.day < 1 || hour > 23 || minute > 59 ||
      second > 59 || !(civil_from_days(days_from_civil(date)) == date))
    return std::nullopt;
  return Instant{days_from_civil(date) * 86400 + hour * 3600 + minute * 60 + second, *fraction};
}

}  // namespace forensics::internal
