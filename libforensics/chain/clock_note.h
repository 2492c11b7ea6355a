// Whose clock is wrong, where the hops around it tell.
//
// A message cannot arrive before it was sent, so a hop stamped later than the next newer hop, or
// earlier than the next older one, has a wrong clock or an edited stamp. Only when its two
// neighbours agree with each other is it known which of the three is off; with one neighbour the
// note names both.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "libforensics/received/hop.h"

namespace forensics {

struct ClockNote {
  std::uint32_t hop{0};        // the hop whose stamp does not fit
  std::int64_t at_least_s{0};  // how far off at least, positive = ahead, negative = behind
  bool certain{false};         // both neighbours agree with each other
};

// `hops`: newest first. Differences up to a minute are nothing. Linear.
[[nodiscard]] std::vector<ClockNote> find_wrong_clocks(const std::vector<Hop>& hops);

}  // namespace forensics
