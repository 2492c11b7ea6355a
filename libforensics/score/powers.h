// Powers of ten of log10 likelihood ratios, several of which each hop costs.
#pragma once

#include <cmath>

namespace forensics {

// As std::pow(10, x), to the last digit or two, in half the time.
[[nodiscard]] inline double power_of_ten(double x) noexcept {
  constexpr double k_ln_10 = 2.302585092994045684;
  return std::exp(x * k_ln_10);
}

}  // namespace forensics
