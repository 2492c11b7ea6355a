// The verdicts, the clocks and what filters wrote, as text.
#pragma once

#include "libforensics/report/internal/text_layout.h"
#include "libforensics/report/report.h"

namespace forensics {

// The four verdicts, each with its findings; the origin.
void write_verdict(Page& page, const Report& report);
// One line a clock: what it says, whose it is, how far off.
void write_clocks(Page& page, const Report& report);
// One paragraph a filter: the values that have words.
void write_filters(Page& page, const Report& report);

}  // namespace forensics
