// Rows of the small tables in data/: comma-separated, '#' lines and the first other line (column
// names) skipped, no quoting. Views point into the table's text.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "libforensics/base/ascii.h"

namespace forensics {

// Calls row(std::array<std::string_view, Columns>) for each row; missing columns are empty, the
// last column takes the rest of its line, commas included.
template <std::size_t Columns, class Row>
void for_each_csv_row(std::string_view text, Row&& row) {
  bool named = false;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    std::string_view line = trim(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    if (line.empty() || line.front() == '#') continue;
    if (!named) {
      named = true;
      continue;
    }
    std::array<std::string_view, Columns> cells{};
    for (std::size_t i = 0; i < Columns && !line.empty(); ++i) {
      const std::size_t comma = i + 1 == Columns ? std::string_view::npos : line.find(',');
      cells[i] = trim(line.substr(0, comma));
      line.remove_prefix(comma == std::string_view::npos ? line.size() : comma + 1);
    }
    row(cells);
  }
}

}  // namespace forensics
