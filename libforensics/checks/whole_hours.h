// Whether two stamps of a hand-over are apart by what a wrong zone makes of it.
#pragma once

#include <cstdint>

#include "libforensics/time/date.h"

namespace forensics {

inline constexpr std::int64_t k_near_s = 420;

// `seconds`: the later event's stamp minus the earlier one's. Of a hand-over within minutes, by
// clocks that are minutes apart but for the zone, it is near a multiple of an hour.
[[nodiscard]] constexpr bool is_whole_hours(std::int64_t seconds) noexcept {
  constexpr std::int64_t k_hour_s = 3'600;
  const std::int64_t past = ((seconds + k_near_s) % k_hour_s + k_hour_s) % k_hour_s;
  return past <= 2 * k_near_s;
}

// Which differences a check is about.
enum class Hours : std::uint8_t { whole, odd, any };

[[nodiscard]] constexpr bool counts(Hours which, std::int64_t seconds) noexcept {
  return which == Hours::any || is_whole_hours(seconds) == (which == Hours::whole);
}

// "-0000" is UTC from a server that keeps its zone to itself (RFC 5322 3.3), and local time from
// some that do not know theirs (qmail of H-Sphere, a MAILsweeper): whole hours say nothing of it.
[[nodiscard]] inline bool says_no_zone(const ParsedDate& date) noexcept {
  return date.issues.has(DateIssue::unknown_local_zone);
}

}  // namespace forensics
