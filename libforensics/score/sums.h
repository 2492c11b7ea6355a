// What the findings weigh together at each place: what the cut and the verdicts are made of.
#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "libforensics/checks/runner.h"
#include "libforensics/score/weights.h"

namespace forensics {

// Of one hop if it is forged: as the newest forged hop in each of the ways, then as a hop below
// that; last, of its sum as the newest one that was edited, the part that speaks for honesty, which
// is never positive.
using HopWeights = std::array<double, k_hop_lanes + 1>;
inline constexpr std::size_t k_honest_if_edited = k_hop_lanes;

struct WeightSums {
  std::vector<HopWeights> hops;                   // of checks of hops and links, for the chain
  std::array<double, k_bearing_count> message{};  // of all others, by Bearing
};

// Adds within the groups as score/grouping.h says; the groups add up. A check answers once a place.
[[nodiscard]] WeightSums add_up_weights(std::size_t hop_count, const CheckResults& results);

}  // namespace forensics
