// Apple Mail's .emlx: a line with the byte count of the message, the message, a property list.
#pragma once

#include <string_view>

#include "libforensics/base/anomaly.h"
#include "libforensics/base/span.h"

namespace forensics {

// Where the message stands in the file. Without a count that fits, it ends where the property list
// begins, or at the end, and emlx_length_wrong says so.
[[nodiscard]] Span emlx_message(std::string_view file, Anomalies& anomalies) noexcept;

}  // namespace forensics
