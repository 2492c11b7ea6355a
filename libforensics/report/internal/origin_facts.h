// What geo data and tables say of the likeliest origin.
#pragma once

#include "libforensics/report/report.h"

namespace forensics {

// Null when there is no origin or no hop recorded it. Lives as long as the report.
[[nodiscard]] const GeoFacts* origin_facts(const Report& report) noexcept;

}  // namespace forensics
