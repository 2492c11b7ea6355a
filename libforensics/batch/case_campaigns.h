// What only shows between the messages of a case: cross_checks() over all of them.
#pragma once

#include <string>

#include "libforensics/base/result.h"
#include "libforensics/batch/case_query.h"

namespace forensics {

// Writes the findings into the case (tables cross_findings and cross_messages, in the place of
// those of an earlier call) and gives them, the largest of each check first. Holds what is compared
// of all messages in memory.
[[nodiscard]] Result<CaseAnswer> case_campaigns(const std::string& path);

}  // namespace forensics
