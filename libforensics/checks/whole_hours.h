// Whether two stamps of a hand-over are apart by what a wrong zone makes of it.
#pragma once

#include <cstdint>

namespace forensics {

inline constexpr std::int64_t k_slow_hand_over_s = 300;
inline constexpr std::int64_t k_fast_clock_s = 60;

// `seconds`: the later event's stamp minus the earlier one's. Of a hand-over within five minutes,
// by clocks within a minute of each other, it is a multiple of an hour and that much.
[[nodiscard]] constexpr bool is_whole_hours(std::int64_t seconds) noexcept {
  constexpr std::int64_t k_hour_s = 3'600;
  const std::int64_t past = ((seconds + k_fast_clock_s) % k_hour_s + k_hour_s) % k_hour_s;
  return past <= k_fast_clock_s + k_slow_hand_over_s;
}

// Which differences a check is about.
enum class Hours : std::uint8_t { whole, odd, any };

[[nodiscard]] constexpr bool counts(Hours which, std::int64_t seconds) noexcept {
  return which == Hours::any || is_whole_hours(seconds) == (which == Hours::whole);
}

}  // namespace forensics
