// One message as it was found, and those inside it, as records.
#pragma once

#include <cstdint>
#include <vector>

#include "libforensics/batch/scan.h"

namespace forensics {

// `number` is that of RecordKey. A message for which there is no memory left gives an error record.
[[nodiscard]] std::vector<ScanRecord> analyse_raw(const RawMessage& message, std::uint64_t number,
                                                  const ScanOptions& options,
                                                  const ReportView& view);

}  // namespace forensics
