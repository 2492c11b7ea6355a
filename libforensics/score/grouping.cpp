#include "libforensics/score/grouping.h"

#include <algorithm>

namespace forensics {
namespace {

// Keeps the larger in `top`; the smaller joins `rest`.
void keep_largest(double value, double& top, double& rest) noexcept {
  rest += std::min(value, top);
  top = std::max(value, top);
}

}  // namespace

void GroupSum::add(double weight) noexcept {
  const double clipped = std::clamp(weight, k_least, k_most);
  if (clipped > 0) {
    keep_largest(clipped, top_, top_rest_);
  } else {
    keep_largest(-clipped, bottom_, bottom_rest_);
  }
}

void GroupedSum::add(std::string_view group, double weight) {
  if (weight == 0) return;
  auto found = std::find_if(groups_.begin(), groups_.end(),
                            [&](const Group& known) { return known.name == group; });
  if (found == groups_.end())
    found = groups_.insert(groups_.end(), Group{.name = group, .sum = {}});
  found->sum.add(weight);
}

double GroupedSum::sum() const noexcept {
  double total = 0;
  for (const Group& group : groups_) total += group.sum.sum();
  return total;
}

}  // namespace forensics
