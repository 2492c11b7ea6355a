// What each outcome of each check weighs: data/weights.csv, fitted by bench/forgery.
//
// Unit: log10 likelihood ratios, P(outcome | forged) to P(outcome | genuine). Positive speaks for
// forgery. They differ with the place: the first forged hop (the newest one) shows the seam to what
// is true, the hops below it need only agree with each other.
#pragma once

#include <cstdint>
#include <vector>

#include "libforensics/checks/check.h"

namespace forensics {

struct Weight {
  double hit{0};
  double clean{0};
};

struct CheckWeights {
  Weight first;        // hop and link scope: at the newest forged hop (of a link: its older hop)
  Weight inner;        // at forged hops below it
  Weight message;      // message scope
  bool fitted{false};  // a row of the table says so; else everything is 0
};

// One a row of check_rows(). Read once.
[[nodiscard]] const std::vector<CheckWeights>& check_weights();

// A monotone map from the sum of weights to a log10 likelihood ratio that is calibrated:
// slope * sum + intercept (Platt), from data/weights.csv rows "calibration:<bearing>".
struct Calibration {
  double slope{1};
  double intercept{0};
};

[[nodiscard]] Calibration calibration_of(Bearing bearing);

}  // namespace forensics
