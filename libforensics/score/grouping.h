// Adding up findings that are not independent.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>

namespace forensics {

// Of the log10 likelihood ratios of one group at one place the largest counts whole and each other
// one for k_rest of itself, positive and negative apart. Each single weight is clipped first.
// Source: reference measurements of SpamAssassin-like rule sets show that marks of one cause occur
// together.
//
// N sums side by side: one finding has a weight in each. In grouping.cpp for the N that are used:
// inside another loop g++ unrolls the lanes instead of taking several at once.
template <std::size_t N>
class GroupSums {
  using Sizes = std::array<double, 2 * N>;  // of the positive weights, then of the negative ones

 public:
  using Lanes = std::array<double, N>;

  static constexpr double k_rest = 0.3;
  static constexpr double k_most = 3.0;    // one finding never says more for forgery
  static constexpr double k_least = -2.0;  // nor more against it

  // Weights clipped, positive and negative apart; what is not there is 0.
  class Parts {
   public:
    constexpr Parts() = default;
    constexpr explicit Parts(const Lanes& weights) noexcept {
      for (std::size_t i = 0; i < N; ++i) {
        const double clipped = std::clamp(weights[i], k_least, k_most);
        (clipped > 0 ? sizes_[i] : sizes_[N + i]) = clipped > 0 ? clipped : -clipped;
      }
    }
    [[nodiscard]] constexpr bool weigh_nothing() const noexcept { return sizes_ == Sizes{}; }

   private:
    friend GroupSums;
    Sizes sizes_{};
  };

  void add(const Parts& parts) noexcept;
  void add_to(Lanes& totals) const noexcept;
  // The part of the sum in a lane that is not positive.
  [[nodiscard]] double negative(std::size_t lane) const noexcept {
    return -(largest_[N + lane] + k_rest * rest_[N + lane]);
  }

 private:
  Sizes largest_{};
  Sizes rest_{};
};

}  // namespace forensics
