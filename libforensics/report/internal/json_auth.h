// Senders and signatures as JSON.
#pragma once

#include "libforensics/report/internal/json_writer.h"
#include "libforensics/report/report.h"

namespace forensics {

// "auth", when the report was made with DNS answers.
void write_auth(JsonWriter& json, const Report& report);

}  // namespace forensics
