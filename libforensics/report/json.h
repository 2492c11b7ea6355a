// A report as JSON: docs/schema/report-1.json is the contract.
#pragma once

#include <string>

#include "libforensics/received/hop.h"
#include "libforensics/report/report.h"
#include "libforensics/time/date.h"

namespace forensics {

struct JsonOptions {
  int indent{0};  // blanks a level; 0 = one line
};

// Valid JSON in UTF-8, no line end behind it. Folded values are unfolded (each fold is one blank),
// bytes that are no UTF-8 become U+FFFD; both can be found again by their spans.
[[nodiscard]] std::string to_json(const Report& report, const JsonOptions& options = {});

// One hop, or one date, as it stands inside a report. Spans count from the start of the value.
[[nodiscard]] std::string to_json(const Hop& hop, const JsonOptions& options = {});
[[nodiscard]] std::string to_json(const ParsedDate& date, const JsonOptions& options = {});
// Clocks as they stand inside a report. `base` is what their spans count in.
[[nodiscard]] std::string to_json(const Clocks& clocks, std::string_view base,
                                  const JsonOptions& options = {});

}  // namespace forensics
