#include "cli/fail_on.h"

#include <algorithm>
#include <charconv>

namespace forensics::cli {
namespace {

constexpr Bearing k_bearings[] = {Bearing::chain, Bearing::date, Bearing::identity,
                                  Bearing::edited};

const Verdict& verdict_on(const Score& score, Bearing bearing) {
  switch (bearing) {
    case Bearing::date: return score.date;
    case Bearing::identity: return score.identity;
    case Bearing::edited: return score.edited;
    default: return score.chain;
  }
}

bool has_anomaly(const Report& report, Severity least) {
  std::size_t dropped = 0;
  const auto anomalies = all_anomalies(report, dropped);
  return std::any_of(anomalies.begin(), anomalies.end(), [&](const ReportedAnomaly& entry) {
    return entry.anomaly.kind->severity >= least;
  });
}

}  // namespace

std::optional<FailOn> parse_fail_on(std::string_view word) {
  for (const Severity severity : {Severity::note, Severity::warning, Severity::critical}) {
    if (word == severity_name(severity)) return FailOn{.severity = severity};
  }
  const std::size_t colon = word.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  const std::string_view digits = word.substr(colon + 1);
  FailOn limit;
  const auto read =
      std::from_chars(digits.data(), digits.data() + digits.size(), limit.probability);
  const bool whole = read.ec == std::errc{} && read.ptr == digits.data() + digits.size();
  if (!whole || !(limit.probability > 0 && limit.probability <= 1)) return std::nullopt;
  for (const Bearing bearing : k_bearings) {
    if (word.substr(0, colon) != bearing_name(bearing)) continue;
    limit.bearing = bearing;
    return limit;
  }
  return std::nullopt;
}

bool reaches(const Report& report, const std::vector<FailOn>& limits) {
  if (report.status == ReportStatus::error) return false;
  return std::any_of(limits.begin(), limits.end(), [&](const FailOn& limit) {
    if (limit.severity) return has_anomaly(report, *limit.severity);
    return verdict_on(report.score, limit.bearing).probability >= limit.probability;
  });
}

}  // namespace forensics::cli
