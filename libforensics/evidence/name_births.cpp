#include "libforensics/evidence/name_births.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "libforensics/base/ascii.h"
#include "libforensics/base/iso_day.h"
#include "libforensics/base/name_pattern.h"

namespace forensics {
namespace {

struct BirthRow {
  std::string_view domain, name, born, source, date;
};

constexpr BirthRow k_rows[] = {
#include "data/name_births.inc"
};

constexpr std::int64_t k_last_s = iso_day_seconds(
    std::max_element(std::begin(k_rows), std::end(k_rows),
                     [](const BirthRow& a, const BirthRow& b) { return a.born < b.born; })
        ->born);

}  // namespace

std::optional<Instant> name_birth(std::string_view domain, std::string_view name) noexcept {
  for (const BirthRow& row : k_rows) {
    if (equals_ignoring_case(row.domain, domain) && fits_name_pattern(row.name, name))
      return Instant{iso_day_seconds(row.born), 0};
  }
  return std::nullopt;
}

Instant last_name_birth() noexcept {
  return {k_last_s, 0};
}

}  // namespace forensics
