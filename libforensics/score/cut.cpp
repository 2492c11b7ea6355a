#include "libforensics/score/cut.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <string_view>
#include <utility>

#include "libforensics/score/grouping.h"
#include "libforensics/score/weights.h"

namespace forensics {
namespace {

constexpr double k_most_llr = 30;  // beyond it a number says nothing more

// What findings of one hop weigh if it is forged: as the newest forged hop in each of the ways,
// then as a hop below that.
using Sums = GroupSums<k_hop_lanes>;
using HopWeights = Sums::Lanes;

double weight_of(const Weight& weight, Outcome outcome) noexcept {
  return outcome == Outcome::hit ? weight.hit : weight.clean;
}

HopWeights lanes_of(const CheckWeights& weights, Outcome outcome) noexcept {
  HopWeights out{};
  for (std::size_t way = 0; way < k_way_count; ++way) {
    out[way] = weight_of(weights.ways[way].first, outcome);
    out[k_way_count + way] = weight_of(weights.ways[way].inner, outcome);
  }
  return out;
}

// A check that weighs at a hop.
struct HopRow {
  std::uint16_t row{0};
  std::uint32_t step{0};  // from CheckResult::at to the hop
  Sums::Parts hit{};
  Sums::Parts clean{};
};

// Those of one group, in the order of check_rows(); the groups by name. Rows that weigh nothing are
// left out.
const std::vector<std::vector<HopRow>>& hop_groups() {
  static const std::vector<std::vector<HopRow>> groups = [] {
    std::map<std::string_view, std::vector<HopRow>> by_name;
    const auto rows = check_rows();
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const Check& check = *rows[i].check;
      if (check.scope == Scope::message || check.bearing != Bearing::chain) continue;
      const HopRow row{.row = static_cast<std::uint16_t>(i),
                       .step = check.scope == Scope::link ? 1U : 0U,
                       .hit = Sums::Parts(lanes_of(check_weights()[i], Outcome::hit)),
                       .clean = Sums::Parts(lanes_of(check_weights()[i], Outcome::clean))};
      if (row.hit.weigh_nothing() && row.clean.weigh_nothing()) continue;
      by_name[check.group].push_back(row);
    }
    std::vector<std::vector<HopRow>> out;
    for (auto& [name, members] : by_name) out.push_back(std::move(members));
    return out;
  }();
  return groups;
}

// Where each row's results begin; they lie in the order of the rows.
std::vector<std::size_t> starts_of_rows(const CheckResults& results) {
  std::vector<std::size_t> starts(check_rows().size() + 1, 0);
  for (const CheckResult& result : results.results) ++starts[result.row + 1U];
  for (std::size_t i = 1; i < starts.size(); ++i) starts[i] += starts[i - 1];
  return starts;
}

std::vector<HopWeights> weigh_hops(std::size_t hop_count, const CheckResults& results,
                                   const std::vector<std::size_t>& starts) {
  std::vector<HopWeights> out(hop_count);
  std::vector<Sums> sums;
  for (const auto& group : hop_groups()) {
    sums.assign(hop_count, {});
    for (const HopRow& row : group) {
      for (std::size_t i = starts[row.row]; i < starts[row.row + 1U]; ++i) {
        const CheckResult& result = results.results[i];
        sums[result.at + row.step].add(result.outcome == Outcome::hit ? row.hit : row.clean);
      }
    }
    for (std::size_t hop = 0; hop < hop_count; ++hop) sums[hop].add_to(out[hop]);
  }
  return out;
}

// The checks of the whole message that weigh for the chain.
const std::vector<std::uint16_t>& message_rows() {
  static const std::vector<std::uint16_t> rows = [] {
    std::vector<std::uint16_t> out;
    for (std::size_t i = 0; i < check_rows().size(); ++i) {
      const Check& check = *check_rows()[i].check;
      const Weight& weight = check_weights()[i].message;
      if (check.scope != Scope::message || check.bearing != Bearing::chain) continue;
      if (weight.hit != 0 || weight.clean != 0) out.push_back(static_cast<std::uint16_t>(i));
    }
    return out;
  }();
  return rows;
}

double weigh_message(const CheckResults& results, const std::vector<std::size_t>& starts) {
  GroupedSum sum;
  for (const std::uint16_t row : message_rows()) {
    if (starts[row] == starts[row + 1U]) continue;
    const Outcome outcome = results.results[starts[row]].outcome;
    sum.add(check_rows()[row].check->group, weight_of(check_weights()[row].message, outcome));
  }
  return sum.sum();
}

// log10 of the likelihood ratio of "hop k and all below are forged" to "nothing is", one a hop.
std::vector<double> cut_ratios(const std::vector<HopWeights>& hops) {
  std::vector<double> out(hops.size());
  std::array<double, k_way_count> below{};
  for (std::size_t k = hops.size(); k-- > 0;) {
    std::array<double, k_way_count> ratio = below;
    for (std::size_t way = 0; way < k_way_count; ++way) {
      ratio[way] += hops[k][way];
      below[way] += hops[k][k_way_count + way];
    }
    out[k] = mean_ratio(ratio);
  }
  return out;
}

// The prior of each cut: spread evenly over the claimed hops; the vouched ones and the edge share
// what an edited file has.
std::vector<double> spread_prior(const Evidence& evidence, const CutPrior& prior) {
  const std::size_t count = evidence.chain.hops.size();
  std::size_t claimed = 0;
  for (std::uint32_t i = 0; i < count; ++i) claimed += evidence.is_claimed(i) ? 1U : 0U;
  std::vector<double> out(count);
  for (std::uint32_t i = 0; i < count; ++i) {
    out[i] = evidence.is_claimed(i)
                 ? prior.forged * (1 - prior.whole_file) / static_cast<double>(claimed)
                 : prior.forged * prior.whole_file / static_cast<double>(count - claimed);
  }
  return out;
}

}  // namespace

Cut infer_cut(const Evidence& evidence, const CheckResults& results, const CutPrior& prior) {
  const std::size_t count = evidence.chain.hops.size();
  const std::vector<std::size_t> starts = starts_of_rows(results);
  const std::vector<double> ratios = cut_ratios(weigh_hops(count, results, starts));
  const std::vector<double> priors = spread_prior(evidence, prior);
  // Against the greatest, so that no cut is lost among others by the size of a number.
  const double top = ratios.empty() ? 0 : *std::max_element(ratios.begin(), ratios.end());
  double prior_forged = 0;
  double sum = 0;
  Cut cut;
  cut.posterior.resize(count + 1);
  for (std::size_t k = 0; k < count; ++k) {
    prior_forged += priors[k];
    cut.posterior[k] = priors[k] * std::pow(10, ratios[k] - top);
    sum += cut.posterior[k];
  }
  cut.posterior[count] = 1 - prior_forged;
  cut.forged_probability.resize(count);
  if (prior_forged <= 0) return cut;

  // The shape of the posterior over the hops stays; calibration moves its whole mass.
  const Calibration calibration = calibration_of(Bearing::chain);
  const double ratio = std::log10(sum / prior_forged) + top + weigh_message(results, starts);
  cut.llr = std::clamp(calibration.slope * ratio + calibration.intercept, -k_most_llr, k_most_llr);
  const double odds = prior_forged / (1 - prior_forged) * std::pow(10, cut.llr);
  cut.forged = odds / (1 + odds);
  double below = 0;
  std::size_t best = 0;
  for (std::size_t k = 0; k < count; ++k) {
    cut.posterior[k] *= cut.forged / sum;
    below += cut.posterior[k];
    cut.forged_probability[k] = below;
    if (cut.posterior[k] > cut.posterior[best]) best = k;
  }
  cut.posterior[count] = 1 - cut.forged;
  if (cut.forged > 0.5) cut.first_forged = static_cast<std::uint32_t>(best);
  return cut;
}

}  // namespace forensics
