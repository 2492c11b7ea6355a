#include "libforensics/score/verdict.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

#include "libforensics/score/sums.h"
#include "libforensics/score/weights.h"

namespace forensics {
namespace {

// What a hit of each row weighs by itself. Made once: the mean of the ways takes four logarithms.
struct HitLlr {
  double first{0};  // at the newest forged hop or above it, and of all that is no hop's
  double inner{0};  // below it
};

HitLlr hit_llr_of(const Check& check, const CheckWeights& weights) {
  if (check.scope == Scope::message || check.bearing != Bearing::chain)
    return {weights.message.hit, weights.message.hit};
  std::array<double, k_way_count> first{};
  std::array<double, k_way_count> inner{};
  for (std::size_t way = 0; way < k_way_count; ++way) {
    first[way] = weights.ways[way].first.hit;
    inner[way] = weights.ways[way].inner.hit;
  }
  return {mean_ratio(first), mean_ratio(inner)};
}

const std::vector<HitLlr>& hit_llrs() {
  static const std::vector<HitLlr> llrs = [] {
    std::vector<HitLlr> out;
    const auto rows = check_rows();
    for (std::size_t i = 0; i < rows.size(); ++i) {
      out.push_back(hit_llr_of(*rows[i].check, check_weights()[i]));
    }
    return out;
  }();
  return llrs;
}

double llr_of(const Finding& finding, const Cut& cut) {
  const Check& check = *check_rows()[finding.row].check;
  const HitLlr& llr = hit_llrs()[finding.row];
  const std::uint32_t hop = finding.at + (check.scope == Scope::link ? 1U : 0U);
  return cut.first_forged && hop > *cut.first_forged ? llr.inner : llr.first;
}

constexpr std::size_t k_usual_findings = 12;  // of one list of a verdict

using Verdicts = std::array<Verdict*, k_bearing_count>;  // by Bearing

void sort_findings(const Verdicts& verdicts, const CheckResults& results,
                   const std::vector<double>& llr) {
  const auto list_of = [&](std::size_t i) -> std::vector<WeighedFinding>& {
    const Bearing bearing = check_rows()[results.findings[i].row].check->bearing;
    Verdict& verdict = *verdicts[static_cast<std::size_t>(bearing)];
    return llr[i] > 0 ? verdict.against : verdict.supporting;
  };
  for (std::uint32_t i = 0; i < results.findings.size(); ++i) {
    if (llr[i] == 0) continue;
    std::vector<WeighedFinding>& list = list_of(i);
    if (list.empty()) list.reserve(k_usual_findings);
    list.push_back({i, llr[i]});
  }
  const auto heavier = [](const WeighedFinding& a, const WeighedFinding& b) {
    const double difference = std::abs(a.llr) - std::abs(b.llr);
    return difference != 0 ? difference > 0 : a.finding < b.finding;
  };
  for (Verdict* verdict : verdicts) {
    std::sort(verdict->against.begin(), verdict->against.end(), heavier);
    std::sort(verdict->supporting.begin(), verdict->supporting.end(), heavier);
  }
}

// The ratio that is left when a share of the lies looks like the truth.
double with_traceless(double llr, double share) {
  return share == 0 ? llr : std::log10((1 - share) * std::pow(10, std::min(llr, 30.0)) + share);
}

// A message is changed in its fields and body, by these odds, or in the lines of the reader's own
// side, by that probability.
double odds_of_edit(double odds, double own_lines) noexcept {
  const double unchanged = (1 - own_lines) / (1 + odds);
  return (1 - unchanged) / std::max(unchanged, 1e-30);
}

// The verdicts that do not depend on a place: date, identity, edited.
void weigh(const Verdicts& verdicts, const WeightSums& sums, const Cut& cut, double prior) {
  for (Verdict* verdict : verdicts) {
    if (verdict->bearing == Bearing::chain) continue;
    const Calibration calibration = calibration_of(verdict->bearing);
    const double sum = sums.message[static_cast<std::size_t>(verdict->bearing)];
    const double before = prior / (1 - prior);
    verdict->llr = with_traceless(calibration.slope * sum + calibration.intercept,
                                  traceless_share(verdict->bearing));
    double odds = before * std::pow(10, std::clamp(verdict->llr, -30.0, 30.0));
    if (verdict->bearing == Bearing::edited) {
      odds = odds_of_edit(odds, cut.own_lines);
      verdict->llr = std::log10(odds / before);
    }
    verdict->probability = odds / (1 + odds);
  }
}

}  // namespace

Support support_of(double llr) noexcept {
  const double size = std::abs(llr);
  if (size < std::log10(2)) return Support::none;
  if (size < 1) return Support::weak;
  if (size < 2) return Support::moderate;
  if (size < 3) return Support::moderately_strong;
  if (size < 4) return Support::strong;
  return size < 6 ? Support::very_strong : Support::extremely_strong;
}

std::string_view support_name(Support support) noexcept {
  constexpr std::string_view names[] = {
      "none", "weak", "moderate", "moderately_strong", "strong", "very_strong", "extremely_strong"};
  return names[static_cast<std::size_t>(support)];
}

std::string verdict_summary(const Verdict& verdict) {
  struct Words {
    std::string_view claim_false;
    std::string_view claim_true;
  };
  constexpr Words k_words[] = {
      {"that hops were invented or changed", "that the hops are what they say"},
      {"that the Date field is false", "that the Date field is true"},
      {"that the message is not from whom it names", "that the message is from whom it names"},
      {"that the message was changed after it was sent", "that the message is as it was sent"},
  };
  const Words& words = k_words[static_cast<std::size_t>(verdict.bearing)];
  const Support support = support_of(verdict.llr);
  if (verdict.against.empty() && verdict.supporting.empty()) return "nothing was found that tells";
  if (support == Support::none) return "what was found speaks for neither side";
  std::string text(support_name(support));
  std::replace(text.begin(), text.end(), '_', ' ');
  text += " support ";
  text += verdict.llr > 0 ? words.claim_false : words.claim_true;
  return text;
}

Score score(const Evidence& evidence, const CheckResults& results, const CutPrior& prior) {
  Score out;
  const WeightSums sums = add_up_weights(evidence.chain.hops.size(), results);
  out.cut = infer_cut(evidence, sums, prior);
  out.origins = find_origins(evidence, out.cut);
  out.finding_llr.reserve(results.findings.size());
  for (const Finding& finding : results.findings) {
    out.finding_llr.push_back(llr_of(finding, out.cut));
  }
  out.chain = {.bearing = Bearing::chain,
               .probability = out.cut.forged,
               .llr = out.cut.llr,
               .against = {},
               .supporting = {}};
  out.date.bearing = Bearing::date;
  out.identity.bearing = Bearing::identity;
  out.edited.bearing = Bearing::edited;
  const Verdicts verdicts{&out.chain, &out.date, &out.identity, &out.edited};
  weigh(verdicts, sums, out.cut, prior.forged);
  // What names nobody comes from nobody else: a part of a header, without From.
  if (evidence.identities.from.empty()) {
    out.identity.llr = 0;
    out.identity.probability = prior.forged;
  }
  sort_findings(verdicts, results, out.finding_llr);
  return out;
}

}  // namespace forensics
