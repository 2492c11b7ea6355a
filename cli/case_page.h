// The documentation of case stores, made from their tables.
#pragma once

#include <string>

namespace forensics::cli {

[[nodiscard]] std::string case_page();  // docs/case.md
[[nodiscard]] std::string case_sql();   // the schema, with the version that a case carries

}  // namespace forensics::cli
