// The whole pipeline over any bytes: a report, valid UTF-8 in both forms, spans inside their base.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "libforensics/forensics.h"
#include "libforensics/text/utf8.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view message(reinterpret_cast<const char*>(data), size);
  const forensics::Report report = forensics::analyze(message);
  std::size_t dropped = 0;
  for (const forensics::ReportedAnomaly& entry : forensics::all_anomalies(report, dropped)) {
    const std::string_view base = entry.in_source ? report.source_bytes : report.message;
    if (entry.anomaly.span.end() > base.size()) std::abort();
  }
  if (!forensics::is_valid_utf8(forensics::to_json(report))) std::abort();
  if (!forensics::is_valid_utf8(forensics::to_text(report))) std::abort();
  return 0;
}
