#include "libforensics/batch/skew_lines.h"

#include <algorithm>
#include <cstdlib>
#include <tuple>

namespace forensics {
namespace {

struct Difference {
  std::string_view by;
  std::int64_t seconds{0};  // this stamp less the next newer one
  std::uint32_t record{0};
};

std::vector<Difference> differences_of(std::span<const BatchRecord> records) {
  std::vector<Difference> out;
  for (std::uint32_t i = 0; i < records.size(); ++i) {
    const std::vector<BatchHop>& hops = records[i].hops;
    for (std::size_t k = 1; k < hops.size(); ++k) {
      if (hops[k].by.empty() || hops[k].by == hops[k - 1].by) continue;
      if (!hops[k].stamp || !hops[k - 1].stamp) continue;
      out.push_back({hops[k].by, hops[k].stamp->seconds - hops[k - 1].stamp->seconds, i});
    }
  }
  std::sort(out.begin(), out.end(), [](const Difference& a, const Difference& b) {
    return std::tie(a.by, a.seconds, a.record) < std::tie(b.by, b.seconds, b.record);
  });
  return out;
}

// The median distance from `line` among the upper half of the differences, which transit blurs
// least. `sorted` rises.
std::int64_t deviation(std::span<const Difference> sorted, std::int64_t line) {
  std::vector<std::int64_t> distances;
  for (const Difference& one : sorted.subspan(sorted.size() / 2))
    distances.push_back(std::abs(one.seconds - line));
  const auto middle = distances.begin() + static_cast<std::ptrdiff_t>(distances.size() / 2);
  std::nth_element(distances.begin(), middle, distances.end());
  return *middle;
}

void judge_host(std::span<const Difference> sorted, std::int64_t least_s,
                std::vector<SkewDeparture>& out) {
  const std::int64_t line = sorted[sorted.size() * 9 / 10].seconds;
  const std::int64_t allowed = std::max(least_s, 6 * deviation(sorted, line));
  for (std::size_t i = sorted.size(); i > 0; --i) {
    const std::int64_t beyond = sorted[i - 1].seconds - line;
    if (beyond <= allowed) return;
    out.push_back({sorted[i - 1].by, sorted[i - 1].record, beyond});
  }
}

}  // namespace

std::vector<SkewDeparture> skew_departures(std::span<const BatchRecord> records,
                                           std::uint32_t least_lines, std::int64_t least_s) {
  const std::vector<Difference> all = differences_of(records);
  std::vector<SkewDeparture> out;
  for (std::size_t begin = 0; begin < all.size();) {
    std::size_t end = begin + 1;
    while (end < all.size() && all[end].by == all[begin].by) ++end;
    if (end - begin >= least_lines)
      judge_host(std::span(all).subspan(begin, end - begin), least_s, out);
    begin = end;
  }
  return out;
}

}  // namespace forensics
