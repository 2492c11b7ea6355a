// Adding up findings that are not independent.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace forensics {

// Of the log10 likelihood ratios of one group at one place the largest counts whole and each other
// one for k_rest of itself, positive and negative apart. Each single weight is clipped first.
// Source: reference measurements of SpamAssassin-like rule sets show that marks of one cause occur
// together.
class GroupSum {
 public:
  static constexpr double k_rest = 0.3;
  static constexpr double k_most = 3.0;    // one finding never says more for forgery
  static constexpr double k_least = -2.0;  // nor more against it

  void add(double weight) noexcept;
  [[nodiscard]] double sum() const noexcept {
    return top_ - bottom_ + k_rest * (top_rest_ - bottom_rest_);
  }

 private:
  double top_{0};
  double top_rest_{0};
  double bottom_{0};
  double bottom_rest_{0};
};

// The groups of one place; they add up.
class GroupedSum {
 public:
  void add(std::string_view group, double weight);
  [[nodiscard]] double sum() const noexcept;

 private:
  struct Group {
    std::string_view name;
    GroupSum sum;
  };
  std::vector<Group> groups_;
};

}  // namespace forensics
