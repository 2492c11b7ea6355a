#include "libforensics/score/grouping.h"

#include <algorithm>

#include "libforensics/score/weights.h"

namespace forensics {

template <std::size_t N>
void GroupSums<N>::add(const Parts& parts) noexcept {
  const Sizes sizes = parts.sizes_;
  Sizes largest = largest_;  // copies, which nothing else can point to
  Sizes rest = rest_;
  for (std::size_t i = 0; i < 2 * N; ++i) {
    rest[i] += std::min(sizes[i], largest[i]);
    largest[i] = std::max(sizes[i], largest[i]);
  }
  largest_ = largest;
  rest_ = rest;
}

template <std::size_t N>
void GroupSums<N>::add_to(Lanes& totals) const noexcept {
  for (std::size_t i = 0; i < N; ++i) {
    totals[i] += largest_[i] - largest_[N + i] + k_rest * (rest_[i] - rest_[N + i]);
  }
}

template class GroupSums<1>;
template class GroupSums<k_hop_lanes>;

}  // namespace forensics
