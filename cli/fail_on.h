// What makes a run end with status 1: --fail-on.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "libforensics/report/report.h"

namespace forensics::cli {

// "note", "warning", "critical": an anomaly of that severity or a higher one; "chain:P", "date:P",
// "identity:P", "edited:P": the verdict's probability is P (above 0, at most 1) or more.
struct FailOn {
  std::optional<Severity> severity;
  Bearing bearing{Bearing::chain};
  double probability{0};
};

[[nodiscard]] std::optional<FailOn> parse_fail_on(std::string_view word);

[[nodiscard]] bool reaches(const Report& report, const std::vector<FailOn>& limits);

}  // namespace forensics::cli
