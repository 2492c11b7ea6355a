#include "libforensics/score/cut.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "libforensics/score/powers.h"
#include "libforensics/score/weights.h"

namespace forensics {
namespace {

constexpr double k_most_llr = 30;  // beyond it a number says nothing more

// A log10 likelihood ratio of which half the time nothing speaks.
double half_silent(double sum) noexcept {
  return std::max(sum, 0.0) + std::log10((1 + power_of_ten(-std::abs(sum))) / 2);
}

// The lines below the cut. Below a line that was edited as many as not were left as they were.
double ratio_below(Way way, double sum) noexcept {
  return way == Way::edited ? half_silent(sum) : sum;
}

// The line at the cut. Of an edited one a single part is false, and the others are in order not
// because it is genuine: what speaks for its honesty counts for a half at most.
double ratio_at(Way way, const HopWeights& hop) noexcept {
  const double sum = hop[static_cast<std::size_t>(way)];
  const double honest = hop[k_honest_if_edited];
  return way == Way::edited ? sum - honest + half_silent(honest) : sum;
}

// log10 of the likelihood ratio of "hop k and all below are forged" to "nothing is", one a hop, and
// 0 for "nothing is".
std::vector<double> cut_ratios(const std::vector<HopWeights>& hops) {
  std::vector<double> out(hops.size() + 1);
  std::array<double, k_way_count> below{};
  for (std::size_t k = hops.size(); k-- > 0;) {
    std::array<double, k_way_count> ratio{};
    for (std::size_t way = 0; way < k_way_count; ++way) {
      ratio[way] =
          ratio_at(static_cast<Way>(way), hops[k]) + ratio_below(static_cast<Way>(way), below[way]);
      below[way] += hops[k][k_way_count + way];
    }
    out[k] = mean_ratio(ratio);
  }
  return out;
}

// The prior of a cut at a hop: the claimed hops share what chains have that are forged in transit;
// the vouched ones and the edge share what an edited file has.
struct HopPrior {
  double claimed{0};
  double vouched{0};
};

HopPrior spread_prior(const Evidence& evidence, const CutPrior& prior) noexcept {
  const auto& zones = evidence.chain.zones;
  const auto claimed = static_cast<double>(std::count(zones.begin(), zones.end(), Zone::claimed));
  return {
      .claimed = prior.forged * (1 - prior.whole_file) / claimed,
      .vouched = prior.forged * prior.whole_file / (static_cast<double>(zones.size()) - claimed)};
}

}  // namespace

Cut infer_cut(const Evidence& evidence, const WeightSums& sums, const CutPrior& prior) {
  const std::size_t count = sums.hops.size();
  Cut cut;
  cut.posterior = cut_ratios(sums.hops);
  // Against the greatest, so that no cut is lost among others by the size of a number.
  const double top =
      count == 0 ? 0 : *std::max_element(cut.posterior.begin(), cut.posterior.end() - 1);
  const double of_message = sums.message[static_cast<std::size_t>(Bearing::chain)];
  const HopPrior of_hop = spread_prior(evidence, prior);
  double prior_forged = 0;
  double sum = 0;
  for (std::uint32_t k = 0; k < count; ++k) {
    const double before = evidence.is_claimed(k) ? of_hop.claimed : of_hop.vouched;
    prior_forged += before;
    cut.posterior[k] = before * power_of_ten(cut.posterior[k] - top);
    sum += cut.posterior[k];
  }
  cut.posterior[count] = 1 - prior_forged;
  cut.forged_probability.resize(count);
  if (prior_forged <= 0) return cut;

  // The shape of the posterior over the hops stays; calibration moves its whole mass.
  const Calibration calibration = calibration_of(Bearing::chain);
  const double ratio = std::log10(sum / prior_forged) + top + of_message;
  cut.llr = std::clamp(calibration.slope * ratio + calibration.intercept, -k_most_llr, k_most_llr);
  const double odds = prior_forged / (1 - prior_forged) * power_of_ten(cut.llr);
  cut.forged = odds / (1 + odds);
  double below = 0;
  std::uint32_t best = 0;
  for (std::uint32_t k = 0; k < count; ++k) {
    cut.posterior[k] *= cut.forged / sum;
    if (!evidence.is_claimed(k)) cut.own_lines += cut.posterior[k];
    below += cut.posterior[k];
    cut.forged_probability[k] = below;
    if (cut.posterior[k] > cut.posterior[best]) best = k;
  }
  cut.posterior[count] = 1 - cut.forged;
  if (cut.forged > 0.5) cut.first_forged = best;
  return cut;
}

}  // namespace forensics
