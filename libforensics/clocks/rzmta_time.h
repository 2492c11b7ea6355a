// The time inside the ids of RZmta, the server of Strato.
#pragma once

#include <array>
#include <string_view>

#include "libforensics/clocks/digits.h"
#include "libforensics/clocks/id_shapes.h"

namespace forensics {

// Year, month from 0, day, hour, minute and second (UTC), a digit of base 62 each, behind the
// sixth byte of `id`, which is longer than twelve. The years run to z = 2023 and begin anew at 0.
[[nodiscard]] inline bool read_rzmta_time(std::string_view id, ClockReading& out) noexcept {
  constexpr std::size_t k_first = 6;
  constexpr std::size_t k_oldest_year = 40;
  if (id.find_first_not_of(k_base62) != std::string_view::npos) return false;
  std::array<unsigned, 6> part{};
  for (std::size_t i = 0; i < part.size(); ++i) {
    part[i] = static_cast<unsigned>(k_base62.find(id[k_first + i]));
  }
  const std::int64_t year = std::int64_t{part[0]} + (part[0] >= k_oldest_year ? 1962 : 2024);
  return accept(out, civil_instant(year, part[1] + 1, part[2], part[3], part[4], part[5]));
}

}  // namespace forensics
