// What a scan tells of itself when it is done: a line for a person, JSON for a program, and the
// page that documents its records.
#pragma once

#include <cstddef>
#include <string>

#include "libforensics/batch/scan.h"

namespace forensics::cli {

struct ScanSummary {
  ScanResult result;
  double seconds{0};
  std::uint64_t alarming{0};  // records that reached --fail-on
};

// "5,076 messages in 5,076 files: 5,074 analysed, 2 partial; 0 errors, 12 duplicates; ..."
[[nodiscard]] std::string summary_line(const ScanSummary& summary);

// One object, indented; every count of scan_count_rows() by its name.
[[nodiscard]] std::string summary_json(const ScanSummary& summary);

// docs/scan.md
[[nodiscard]] std::string scan_page();

}  // namespace forensics::cli
