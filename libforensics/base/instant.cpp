#include "libforensics/base/instant.h"

#include <cstdio>

namespace forensics {

namespace {

void add_digits(std::string& out, std::uint32_t value, int width) {
  for (int i = 0; i < width; ++i) out += '0';
  for (auto at = out.end(); width > 0; --width, value /= 10) {
    *--at = static_cast<char>('0' + value % 10);
  }
}

void add_year(std::string& out, std::int64_t year) {
  if (year >= 0 && year <= 9999) return add_digits(out, static_cast<std::uint32_t>(year), 4);
  char text[32];
  const int length = std::snprintf(text, sizeof text, "%04lld", static_cast<long long>(year));
  out.append(text, static_cast<std::size_t>(length));
}

}  // namespace

std::string to_rfc3339(Instant instant) {
  constexpr std::int64_t k_day = 86400;
  std::int64_t days = instant.seconds / k_day;
  std::int64_t rest = instant.seconds % k_day;
  if (rest < 0) {
    rest += k_day;
    --days;
  }
  const CivilDate date = civil_from_days(days);
  std::string out;
  out.reserve(32);
  add_year(out, date.year);
  const auto add = [&out](char separator, std::int64_t value) {
    out += separator;
    add_digits(out, static_cast<std::uint32_t>(value), 2);
  };
  add('-', date.month);
  add('-', date.day);
  add('T', rest / 3600);
  add(':', rest / 60 % 60);
  add(':', rest % 60);
  if (instant.nanos != 0) {
    out += '.';
    add_digits(out, instant.nanos, 9);
    while (out.back() == '0') out.pop_back();
  }
  out += 'Z';
  return out;
}

}  // namespace forensics
