// One message as it was found, and those inside it, as records.
#pragma once

#include <vector>

#include "libforensics/batch/scan.h"

namespace forensics {

// A message for which there is no memory left gives an error record.
[[nodiscard]] std::vector<ScanRecord> analyse_raw(const RawMessage& message,
                                                  const ScanOptions& options,
                                                  const ReportView& view);

}  // namespace forensics
