// A report as rows: the columns of CSV, and JSON lines shorter than a report.
//
// One table of columns makes both, so a value has the same name and meaning in either. docs/scan.md
// lists them; it is written by a program.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "libforensics/report/report.h"

namespace forensics {

enum class RowDetail : std::uint8_t {
  summary,  // one row a message
  hops,     // one row a hop, newest first; a message without hops has one with no hop in it
};

struct RowColumn {
  std::string_view name;
  std::string_view type;     // "text", "name" (of a file or archive member), "integer", "number",
                             // "time" (RFC 3339)
  std::string_view meaning;  // with its unit, and when it is null
};

// In the order in which they stand.
[[nodiscard]] std::span<const RowColumn> row_columns(RowDetail detail) noexcept;

// A value; monostate is unknown. Texts of the message and names may be no UTF-8.
using Cell = std::variant<std::monostate, std::int64_t, double, std::string>;

// The rows of a report, each with a cell for each column.
[[nodiscard]] std::vector<std::vector<Cell>> row_cells(const Report& report, RowDetail detail);

// One line of CSV, and one JSON object, of any row; both end with LF.
[[nodiscard]] std::string cells_to_csv(std::span<const Cell> cells);
[[nodiscard]] std::string cells_to_json(std::span<const std::string> names,
                                        std::span<const Cell> cells);

// The names of the columns as the first line of a CSV file.
[[nodiscard]] std::string csv_head(RowDetail detail);

// One line a row, each ended by LF. UTF-8; line ends and control characters of the message are
// written as escapes (text/visible.h), so a row is a line. RFC 4180 quotes; an unknown value is an
// empty field; text that a spreadsheet would run (= + - @ in front, wide ones too) has an
// apostrophe before it.
[[nodiscard]] std::string to_csv(const Report& report, RowDetail detail);

// One JSON object a line, each ended by LF: "schema" is "forensics/scan/1", then the columns. Bytes
// that are no UTF-8 are U+FFFD in texts, and escapes in names (reversible_utf8).
[[nodiscard]] std::string to_json_rows(const Report& report, RowDetail detail);

}  // namespace forensics
