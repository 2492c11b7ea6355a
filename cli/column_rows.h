// Rows of a documentation page that tell of columns.
#pragma once

#include <span>
#include <string>

#include "libforensics/report/row.h"

namespace forensics::cli {

// "| `name` | type | meaning |", a line a column.
inline void append_column_rows(std::string& page, std::span<const RowColumn> columns) {
  for (const RowColumn& column : columns) {
    page.append("| `").append(column.name).append("` | ").append(column.type).append(" | ");
    page.append(column.meaning).append(" |\n");
  }
}

}  // namespace forensics::cli
