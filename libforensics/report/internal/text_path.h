// The hop table of the text report.
#pragma once

#include "libforensics/report/internal/text_layout.h"

namespace forensics {

void write_path(Page& page, const Report& report);

}  // namespace forensics
