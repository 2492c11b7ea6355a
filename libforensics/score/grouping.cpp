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

void GroupedSum::add(std::string_view group, double weight) {
  if (weight == 0) return;
  const double clipped = std::clamp(weight, k_least, k_most);
  auto found = std::find_if(groups_.begin(), groups_.end(),
                            [&](const Group& known) { return known.name == group; });
  if (found == groups_.end()) found = groups_.insert(groups_.end(), Group{.name = group});
  if (clipped > 0) {
    keep_largest(clipped, found->top, found->top_rest);
  } else {
    keep_largest(-clipped, found->bottom, found->bottom_rest);
  }
}

double GroupedSum::positive() const noexcept {
  double total = 0;
  for (const Group& group : groups_) total += group.top + k_rest * group.top_rest;
  return total;
}

double GroupedSum::sum() const noexcept {
  double total = positive();
  for (const Group& group : groups_) total -= group.bottom + k_rest * group.bottom_rest;
  return total;
}

}  // namespace forensics
