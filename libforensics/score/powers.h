// Powers of ten of log10 likelihood ratios, several of which each hop costs.
#pragma once

#include <cmath>
#include <numbers>

namespace forensics {

// As std::pow(10, x), to the last digit or two, in half the time.
[[nodiscard]] inline double power_of_ten(double x) noexcept {
  return std::exp(x * std::numbers::ln10);
}

}  // namespace forensics
