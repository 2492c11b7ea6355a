#include "libforensics/report/report.h"

#include <algorithm>

#include "libforensics/envelope/anomalies.h"

namespace forensics {

std::string_view report_status_name(ReportStatus status) noexcept {
  constexpr std::string_view names[] = {"ok", "partial", "error"};
  return names[static_cast<std::size_t>(status)];
}

std::string_view as_of_source_name(AsOfSource source) noexcept {
  constexpr std::string_view names[] = {"none", "option", "boundary", "newest", "date"};
  return names[static_cast<std::size_t>(source)];
}

std::vector<ReportedAnomaly> all_anomalies(const Report& report, std::size_t& dropped) {
  std::vector<ReportedAnomaly> out;
  const auto add = [&](std::string_view layer, const Anomalies& list) {
    for (const Anomaly& anomaly : list) {
      const bool in_source =
          layer == "input" ||
          (report.smtp && (layer == "smtp" || anomaly.kind == &anomalies::recipient_not_in_header));
      out.push_back({layer, anomaly, in_source});
    }
    dropped += list.dropped();
  };
  add("input", report.source_anomalies);
  add("headers", report.headers.anomalies);
  add("envelope", report.envelope.anomalies);
  if (report.smtp) add("smtp", report.smtp->anomalies);
  add("mime", report.mime.anomalies);
  for (const MimePart& part : report.mime.parts) {
    add("mime", part.anomalies);
    if (part.parent >= 0) add("mime", part.headers.anomalies);
  }
  add("identities", report.identities.anomalies);
  add("filters", report.filters.anomalies);
  add("chain", report.chain.anomalies);
  for (const Hop& hop : report.chain.hops) add("received", hop.warnings);
  for (const Hop& hop : report.chain.x_received) add("received", hop.warnings);
  std::stable_sort(out.begin(), out.end(), [](const ReportedAnomaly& a, const ReportedAnomaly& b) {
    return a.anomaly.span.offset < b.anomaly.span.offset;
  });
  return out;
}

}  // namespace forensics
