// Which servers write an id: most layouts are too plain to be read behind another server's name;
// and the stamps of such servers.
#pragma once

#include <algorithm>
#include <cstdlib>
#include <initializer_list>
#include <optional>
#include <string_view>

#include "libforensics/clocks/decoder.h"

namespace forensics {

// Whether the hop around a token is of one of the families; true for a token given alone.
[[nodiscard]] inline bool hop_may_be(const ClockContext& context,
                                     std::initializer_list<std::string_view> families) noexcept {
  if (context.hop == nullptr) return true;
  return std::find(families.begin(), families.end(), context.hop->family) != families.end();
}

// The stamp nearest to `wall` among those of the families, of all hops when none is named; for
// clocks in fields, which tell no hop. Null without a chain.
[[nodiscard]] inline std::optional<Instant> nearest_stamp(
    const ClockContext& context, Instant wall,
    std::initializer_list<std::string_view> families = {}) noexcept {
  std::optional<Instant> best;
  if (context.chain == nullptr) return best;
  const auto apart = [&](Instant at) { return std::abs(at.seconds - wall.seconds); };
  for (const Hop& hop : context.chain->hops) {
    const auto* const family = std::find(families.begin(), families.end(), hop.family);
    if (!hop.date.instant || (family == families.end() && families.size() != 0)) continue;
    if (!best || apart(*hop.date.instant) < apart(*best)) best = hop.date.instant;
  }
  return best;
}

}  // namespace forensics
