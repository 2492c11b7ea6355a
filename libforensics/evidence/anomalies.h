// What can be odd about the fields that filters write.
#pragma once

#include <array>

#include "libforensics/base/anomaly.h"

namespace forensics::anomalies {

// clang-format off
inline constexpr AnomalyKind too_many_filter_fields{"too_many_filter_fields", Severity::warning,
    "More fields of spam filters than limits::max_filter_fields; the rest was not decoded", true};
inline constexpr AnomalyKind too_many_filter_items{"too_many_filter_items", Severity::warning,
    "A spam filter's field has more items than limits::max_filter_items; the rest was left out", true};
// clang-format on

inline constexpr std::array k_evidence = {&too_many_filter_fields, &too_many_filter_items};

}  // namespace forensics::anomalies
