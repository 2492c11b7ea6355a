// Senders and signatures for a person.
#pragma once

#include "libforensics/report/internal/text_layout.h"
#include "libforensics/report/report.h"

namespace forensics {

// A section, when the report was made with DNS answers.
void write_auth(Page& page, const Report& report);

}  // namespace forensics
