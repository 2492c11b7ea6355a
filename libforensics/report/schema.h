// The JSON Schema of reports, docs/schema/report-1.json, as text.
#pragma once

#include <string_view>

namespace forensics {

// Static lifetime.
[[nodiscard]] std::string_view report_schema() noexcept;

}  // namespace forensics
