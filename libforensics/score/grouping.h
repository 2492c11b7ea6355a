// Adding up findings that are not independent.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace forensics {

// Collects log10 likelihood ratios of one place. Inside a dependency group the largest counts whole
// and each other one for k_rest of itself, positive and negative apart; groups add up. Each single
// weight is clipped first. Source: reference measurements of SpamAssassin-like rule sets show that
// marks of one cause occur together; the factor is checked by bench/forgery's ablation.
class GroupedSum {
 public:
  static constexpr double k_rest = 0.3;
  static constexpr double k_most = 3.0;    // one finding never says more for forgery
  static constexpr double k_least = -2.0;  // nor more against it

  void add(std::string_view group, double weight);
  void clear() noexcept { groups_.clear(); }

  [[nodiscard]] double sum() const noexcept;
  // The parts that speak for forgery alone.
  [[nodiscard]] double positive() const noexcept;

 private:
  struct Group {
    std::string_view name;
    double top{0};
    double top_rest{0};
    double bottom{0};
    double bottom_rest{0};
  };
  std::vector<Group> groups_;
};

}  // namespace forensics
