// The envelope as JSON.
#pragma once

#include "libforensics/report/internal/json_writer.h"
#include "libforensics/report/report.h"

namespace forensics {

void write_envelope(JsonWriter& json, const Report& report);

}  // namespace forensics
