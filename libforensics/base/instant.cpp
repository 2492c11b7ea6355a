#include "libforensics/base/instant.h"

#include <cstdio>

namespace forensics {

std::string to_rfc3339(Instant instant) {
  constexpr std::int64_t k_day = 86400;
  std::int64_t days = instant.seconds / k_day;
  std::int64_t rest = instant.seconds % k_day;
  if (rest < 0) {
    rest += k_day;
    --days;
  }
  const CivilDate date = civil_from_days(days);
  char text[64];
  int length = std::snprintf(text, sizeof text, "%04d-%02d-%02dT%02d:%02d:%02d", date.year,
                             date.month, date.day, static_cast<int>(rest / 3600),
                             static_cast<int>(rest / 60 % 60), static_cast<int>(rest % 60));
  std::string out(text, static_cast<std::size_t>(length));
  if (instant.nanos != 0) {
    length = std::snprintf(text, sizeof text, ".%09u", instant.nanos);
    std::string fraction(text, static_cast<std::size_t>(length));
    while (fraction.back() == '0') fraction.pop_back();
    out += fraction;
  }
  return out + "Z";
}

}  // namespace forensics
