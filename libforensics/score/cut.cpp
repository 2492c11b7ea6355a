#include "libforensics/score/cut.h"

#include <algorithm>
#include <cmath>

#include "libforensics/score/grouping.h"
#include "libforensics/score/weights.h"

namespace forensics {
namespace {

// How often a forger copies true lines instead of inventing them. Half: nothing measured says more.
constexpr double k_copied = 0.5;

// What the findings of one hop weigh if it is forged.
struct HopWeight {
  double first{0};         // as the newest forged hop
  double first_copied{0};  // the same, clean outcomes left out
  double inner{0};
  double inner_copied{0};
};

std::uint32_t hop_of(Scope scope, std::uint32_t at) noexcept {
  return scope == Scope::link ? at + 1 : at;
}

double weight_of(const Weight& weight, Outcome outcome) noexcept {
  return outcome == Outcome::hit ? weight.hit : weight.clean;
}

// Results come by check; the sums are made by hop.
std::vector<HopWeight> weigh_hops(std::size_t hop_count, const CheckResults& results) {
  const auto rows = check_rows();
  const auto& weights = check_weights();
  std::vector<GroupedSum> first(hop_count);
  std::vector<GroupedSum> inner(hop_count);
  for (const CheckResult& result : results.results) {
    const Check& check = *rows[result.row].check;
    if (check.scope == Scope::message || check.bearing != Bearing::chain) continue;
    const std::uint32_t hop = hop_of(check.scope, result.at);
    const CheckWeights& weight = weights[result.row];
    first[hop].add(check.group, weight_of(weight.first, result.outcome));
    inner[hop].add(check.group, weight_of(weight.inner, result.outcome));
  }
  std::vector<HopWeight> out(hop_count);
  for (std::size_t i = 0; i < hop_count; ++i) {
    out[i] = {first[i].sum(), first[i].positive(), inner[i].sum(), inner[i].positive()};
  }
  return out;
}

double weigh_message(const CheckResults& results) {
  const auto rows = check_rows();
  const auto& weights = check_weights();
  GroupedSum sum;
  for (const CheckResult& result : results.results) {
    const Check& check = *rows[result.row].check;
    if (check.scope != Scope::message || check.bearing != Bearing::chain) continue;
    sum.add(check.group, weight_of(weights[result.row].message, result.outcome));
  }
  return sum.sum();
}

double log10_sum(double a, double b) noexcept {
  const double top = std::max(a, b);
  return top + std::log10(std::pow(10, a - top) + std::pow(10, b - top));
}

// log10 of the likelihood ratio of "hop k and all below are forged" to "nothing is", one a hop.
std::vector<double> cut_ratios(const std::vector<HopWeight>& hops) {
  std::vector<double> out(hops.size());
  double invented = 0;
  double copied = 0;
  for (std::size_t k = hops.size(); k-- > 0;) {
    out[k] = log10_sum(std::log10(1 - k_copied) + hops[k].first + invented,
                       std::log10(k_copied) + hops[k].first_copied + copied);
    invented += hops[k].inner;
    copied += hops[k].inner_copied;
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
  const std::vector<double> ratios = cut_ratios(weigh_hops(count, results));
  const std::vector<double> priors = spread_prior(evidence, prior);
  const double of_message = weigh_message(results);
  double prior_forged = 0;
  double sum = 0;
  Cut cut;
  cut.posterior.resize(count + 1);
  for (std::size_t k = 0; k < count; ++k) {
    prior_forged += priors[k];
    cut.posterior[k] = priors[k] * std::pow(10, std::clamp(ratios[k] + of_message, -30.0, 30.0));
    sum += cut.posterior[k];
  }
  cut.posterior[count] = 1 - prior_forged;
  cut.forged_probability.resize(count);
  if (prior_forged <= 0) return cut;

  // The shape of the posterior over the hops stays; calibration moves its whole mass.
  const Calibration calibration = calibration_of(Bearing::chain);
  cut.llr = calibration.slope * std::log10(sum / prior_forged) + calibration.intercept;
  const double odds =
      prior_forged / (1 - prior_forged) * std::pow(10, std::clamp(cut.llr, -30.0, 30.0));
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
