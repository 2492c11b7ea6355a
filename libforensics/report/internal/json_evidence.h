// Clocks, filters, findings and verdicts as JSON.
#pragma once

#include <vector>

#include "libforensics/report/internal/json_writer.h"
#include "libforensics/report/report.h"

namespace forensics {

void write_clocks(JsonWriter& json, const Report& report);
void write_filters(JsonWriter& json, const Report& report);
// "findings" and "not_tested".
void write_findings(JsonWriter& json, const Report& report);
void write_verdict(JsonWriter& json, const Report& report);
// Members of "chain".
void write_cut(JsonWriter& json, const Cut& cut);
void write_origin(JsonWriter& json, const std::vector<OriginCandidate>& origins);

}  // namespace forensics
