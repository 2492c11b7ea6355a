// Questions to a case store.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "libforensics/base/result.h"
#include "libforensics/report/row.h"

namespace forensics {

struct CaseAnswer {
  std::string title;  // of case_summary()
  std::vector<std::string> columns;
  std::vector<std::vector<Cell>> rows;
};

// One statement of SQL over the tables of docs/case.md; the file is opened for reading alone.
// Errors: not_found, bad_data_file, usage for what is no statement that reads.
[[nodiscard]] Result<CaseAnswer> case_query(const std::string& path, const std::string& sql);

// What a case holds, at a glance: accounts, share of forged chains, origins, networks, countries,
// server families, findings; at most 20 rows each, the largest first.
[[nodiscard]] Result<std::vector<CaseAnswer>> case_summary(const std::string& path);

}  // namespace forensics
