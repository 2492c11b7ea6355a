// What each outcome of each check weighs: data/weights.csv, fitted by bench/forgery, and for checks
// that the bench cannot fit data/stated_weights.csv.
//
// Unit: log10 likelihood ratios, P(outcome | forged) to P(outcome | genuine). Positive speaks for
// forgery. They differ with the place: the first forged hop (the newest one) shows the seam to what
// is true, the hops below it need only agree with each other. And they differ with the way in which
// the lines were made.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "libforensics/checks/check.h"

namespace forensics {

struct Weight {
  double hit{0};
  double clean{0};
};

// How a forger makes the lines that stand at and below the cut. Whoever invents them gets shapes,
// clocks and names wrong; copied lines are flawless and fit their neighbours badly; an edited line
// is true but for one part. One message is forged in one way.
enum class Way : std::uint8_t { invented, copied, edited };
inline constexpr std::size_t k_way_count = 3;
[[nodiscard]] std::string_view way_name(Way way) noexcept;

struct PlaceWeights {
  Weight first;  // at the newest forged hop (of a link: its older hop)
  Weight inner;  // at forged hops below it
};

struct CheckWeights {
  std::array<PlaceWeights, k_way_count> ways;  // hop and link scope, by Way
  Weight message;                              // message scope, and all that bears on another claim
  bool fitted{false};                          // by weights.csv; else stated, or everything is 0
};

// The weights that an outcome at a hop can have: as the newest forged hop in each way, then as one
// below it.
inline constexpr std::size_t k_hop_lanes = 2 * k_way_count;

// One a row of check_rows(). Read once.
[[nodiscard]] const std::vector<CheckWeights>& check_weights();

// log10 of the mean of likelihood ratios given as logarithms: the ways of forging are equally
// likely, for nothing measured says more.
[[nodiscard]] double mean_ratio(std::span<const double> llr) noexcept;

// A monotone map from the sum of weights to a log10 likelihood ratio that is calibrated:
// slope * sum + intercept (Platt), from data/weights.csv rows "calibration:<bearing>".
struct Calibration {
  double slope{1};
  double intercept{0};
};

[[nodiscard]] Calibration calibration_of(Bearing bearing);

// Which share of lies leaves nothing that a check could see: stated, not measured. The bench knows
// only lies that change something; whoever merely signs with another's name, or takes a word out of
// the text, changes nothing else. So the lack of marks is never worth much: of a half, a factor
// of 2.
[[nodiscard]] constexpr double traceless_share(Bearing bearing) noexcept {
  return bearing == Bearing::identity || bearing == Bearing::edited ? 0.5 : 0.0;
}

}  // namespace forensics
