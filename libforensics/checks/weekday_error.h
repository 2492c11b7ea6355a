// Stamps whose weekdays are all wrong by one and the same number of days: a copy of the message in
// which somebody changed the year of every date, those of the reader's own servers included.
#pragma once

#include <optional>

#include "libforensics/checks/check.h"
#include "libforensics/time/checks.h"

namespace forensics {

inline constexpr int k_fewest_wrong_weekdays = 3;

// Days from the true weekday of the date to the one that is written, 0 to 6; null without both.
inline std::optional<int> weekday_error(const ParsedDate& date) noexcept {
  if (date.weekday < 0 || !date.instant) return std::nullopt;
  const int true_weekday = weekday_at(*date.instant, date.zone_offset_s.value_or(0));
  return (date.weekday - true_weekday + 7) % 7;
}

// The error that all stamps of the chain share, where it is not 0, at least three have a weekday
// and one of these was written on the reader's side; null otherwise.
inline std::optional<int> shared_weekday_error(const Evidence& evidence) noexcept {
  std::optional<int> shared;
  int count = 0;
  bool on_readers_side = false;
  for (std::size_t i = 0; i < evidence.chain.hops.size(); ++i) {
    const std::optional<int> error = weekday_error(evidence.chain.hops[i].date);
    if (!error) continue;
    if (*error == 0 || (shared && *shared != *error)) return std::nullopt;
    shared = error;
    ++count;
    on_readers_side = on_readers_side || !evidence.is_claimed(static_cast<std::uint32_t>(i));
  }
  return count >= k_fewest_wrong_weekdays && on_readers_side ? shared : std::nullopt;
}

}  // namespace forensics
