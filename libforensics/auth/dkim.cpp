#include "libforensics/auth/dkim.h"

#include <array>

#include "libforensics/auth/internal/signature_check.h"

namespace forensics {

std::string_view dkim_result_name(DkimResult result) noexcept {
  constexpr std::array<std::string_view, 6> names = {"pass",      "fail",      "policy",
                                                     "temperror", "permerror", "missing_evidence"};
  return names[static_cast<std::size_t>(result)];
}

std::string_view dkim_problem_name(DkimProblem problem) noexcept {
  constexpr std::array<std::string_view, 15> names = {
      "none",          "syntax",         "algorithm_unknown", "key_absent",
      "key_revoked",   "key_malformed",  "key_mismatch",      "key_server_failure",
      "key_not_asked", "body_changed",   "headers_changed",   "length_too_large",
      "expired",       "weak_algorithm", "weak_key"};
  return names[static_cast<std::size_t>(problem)];
}

std::string_view dkim_key_state_name(DkimKeyState state) noexcept {
  constexpr std::array<std::string_view, 7> names = {
      "not_asked", "found", "no_name", "no_record", "revoked", "malformed", "server_failure"};
  return names[static_cast<std::size_t>(state)];
}

DkimEvaluation check_dkim(const Headers& headers, const DnsView& view,
                          std::optional<Instant> as_of) {
  DkimEvaluation out;
  internal::SignatureChecker checker(headers, view, as_of);
  for (std::uint32_t i = 0; i < headers.fields.size(); ++i) {
    if (headers.fields[i].id != FieldName::dkim_signature) continue;
    if (out.checks.size() >= k_max_signatures) {
      ++out.dropped;
      continue;
    }
    out.checks.push_back(checker.check_message(i, SignatureField::dkim_signature));
  }
  out.missing = checker.take_missing();
  return out;
}

}  // namespace forensics
