#include "libforensics/auth/spf.h"

#include <array>

#include "libforensics/auth/internal/spf_run.h"

namespace forensics {

std::string_view spf_result_name(SpfResult result) noexcept {
  constexpr std::array<std::string_view, 8> names = {
      "none", "neutral", "pass", "fail", "softfail", "temperror", "permerror", "missing_evidence"};
  return names[static_cast<std::size_t>(result)];
}

std::string_view spf_problem_name(SpfProblem problem) noexcept {
  constexpr std::array<std::string_view, 10> names = {"none",
                                                      "no_domain",
                                                      "no_record",
                                                      "several_records",
                                                      "syntax",
                                                      "too_many_lookups",
                                                      "too_many_voids",
                                                      "too_many_mx",
                                                      "target_without_record",
                                                      "dns_failure"};
  return names[static_cast<std::size_t>(problem)];
}

std::string_view spf_step_outcome_name(SpfStepOutcome outcome) noexcept {
  constexpr std::array<std::string_view, 4> names = {"match", "no_match", "error", "unknown"};
  return names[static_cast<std::size_t>(outcome)];
}

SpfEvaluation check_spf(const SpfRequest& request, const DnsView& view) {
  return internal::SpfRun(request, view).run();
}

}  // namespace forensics
