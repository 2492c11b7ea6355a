// The four verdicts of a report, each with what speaks for it, what against, and how sure it is.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "libforensics/checks/runner.h"
#include "libforensics/evidence/evidence.h"
#include "libforensics/score/cut.h"
#include "libforensics/score/origin.h"

namespace forensics {

// How much the evidence says, whatever the prior: the words of the ENFSI guideline of 2015 for
// likelihood ratios from 2 up. Negative ratios use the same words for the opposite.
enum class Support : std::uint8_t {
  none,               // below 2
  weak,               // 2 to 10
  moderate,           // to 100
  moderately_strong,  // to 1,000
  strong,             // to 10,000
  very_strong,        // to 1,000,000
  extremely_strong,
};

[[nodiscard]] Support support_of(double llr) noexcept;
[[nodiscard]] std::string_view support_name(Support support) noexcept;

// One finding with what it weighed at its place; log10 likelihood ratio for "forged".
struct WeighedFinding {
  std::uint32_t finding{0};  // in CheckResults::findings
  double llr{0};
};

struct Verdict {
  Bearing bearing{Bearing::chain};
  double probability{0};                   // that the claim is false, with the prior of the score
  double llr{0};                           // log10 likelihood ratio of false to true
  std::vector<WeighedFinding> against;     // findings that speak against the claim, heaviest first
  std::vector<WeighedFinding> supporting;  // findings that speak for it, heaviest first
};

struct Score {
  Cut cut;
  std::vector<OriginCandidate> origins;
  Verdict chain;
  Verdict date;
  Verdict identity;
  Verdict edited;
  std::vector<double> finding_llr;  // one a finding
};

// One sentence: "strong support for forged hops (log10 LR 3.2, 87 % with the prior)".
[[nodiscard]] std::string verdict_summary(const Verdict& verdict);

[[nodiscard]] Score score(const Evidence& evidence, const CheckResults& results,
                          const CutPrior& prior = {});

}  // namespace forensics
