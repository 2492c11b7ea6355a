#include "libforensics/score/sums.h"

#include <map>
#include <string_view>

#include <gtest/gtest.h>

#include "libforensics/score/grouping.h"

namespace forensics {
namespace {

using HopSums = GroupSums<k_hop_lanes>;

bool counts_at_hops(const Check& check) {
  return check.scope != Scope::message && check.bearing == Bearing::chain;
}

HopSums::Parts parts_of(const CheckWeights& weights, Outcome outcome) {
  HopSums::Lanes lanes{};
  for (std::size_t way = 0; way < k_way_count; ++way) {
    const PlaceWeights& place = weights.ways[way];
    lanes[way] = outcome == Outcome::hit ? place.first.hit : place.first.clean;
    lanes[k_way_count + way] = outcome == Outcome::hit ? place.inner.hit : place.inner.clean;
  }
  return HopSums::Parts(lanes);
}

// One hop, added up without any memory.
HopWeights added_up(const CheckResults& results, std::uint32_t hop) {
  std::map<std::string_view, HopSums> groups;
  for (const CheckResult& result : results.results) {
    const Check& check = *check_rows()[result.row].check;
    if (!counts_at_hops(check) || result.at + (check.scope == Scope::link ? 1 : 0) != hop) continue;
    groups[check.group].add(parts_of(check_weights()[result.row], result.outcome));
  }
  HopWeights out{};
  for (const auto& [name, sums] : groups) {
    HopSums::Lanes lanes{};
    sums.add_to(lanes);
    for (std::size_t lane = 0; lane < lanes.size(); ++lane) out[lane] += lanes[lane];
    out[k_honest_if_edited] += sums.negative(static_cast<std::size_t>(Way::edited));
  }
  return out;
}

// Answers without a pattern, of which about `every`-th is missing.
CheckResults some_results(std::uint32_t hops, std::uint32_t seed, std::uint32_t every) {
  CheckResults out;
  for (std::uint16_t row = 0; row < check_rows().size(); ++row) {
    const Scope scope = check_rows()[row].check->scope;
    const std::uint32_t places = scope == Scope::message ? 1
                                 : scope == Scope::hop   ? hops
                                                         : hops - 1;
    for (std::uint32_t at = 0; at < places; ++at) {
      seed = seed * 1'664'525U + 1'013'904'223U;
      if ((seed >> 8U) % every == 0) continue;
      out.results.push_back({row, (seed >> 16U) % 3 == 0 ? Outcome::hit : Outcome::clean, at});
    }
  }
  return out;
}

TEST(WeightSums, AreAtEachHopThoseOfItsGroups) {
  constexpr std::uint32_t k_hops = 5;
  for (std::uint32_t seed = 1; seed <= 200; ++seed) {
    const CheckResults results = some_results(k_hops, seed, 2 + seed % 3);
    const WeightSums sums = add_up_weights(k_hops, results);
    ASSERT_EQ(sums.hops.size(), k_hops);
    for (std::uint32_t hop = 0; hop < k_hops; ++hop) {
      EXPECT_EQ(sums.hops[hop], added_up(results, hop)) << seed << ' ' << hop;
    }
  }
}

TEST(WeightSums, AreNothingWithoutResults) {
  const WeightSums sums = add_up_weights(2, {});
  EXPECT_EQ(sums.hops, std::vector<HopWeights>(2));
  EXPECT_EQ(sums.message, (std::array<double, k_bearing_count>{}));
  EXPECT_TRUE(add_up_weights(0, {}).hops.empty());
}

// The answers of a group at a hop are one word, of two bits a check.
TEST(WeightSums, HaveRoomForEachGroup) {
  std::map<std::string_view, std::size_t> sizes;
  for (const CheckRow& row : check_rows()) {
    if (counts_at_hops(*row.check)) ++sizes[row.check->group];
  }
  for (const auto& [name, size] : sizes) EXPECT_LE(size, 32U) << name;
}

}  // namespace
}  // namespace forensics
