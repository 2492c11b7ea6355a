// The tables of a case store, as SQL: docs/case.md shows them.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "libforensics/report/row.h"

namespace forensics {

// PRAGMA user_version of the store. A store of another version is not written to.
inline constexpr int k_case_version = 1;
// PRAGMA application_id: "fcas".
inline constexpr int k_case_application = 0x66636173;

struct CaseTable {
  std::string_view name;
  std::string_view meaning;
  std::span<const RowColumn> own;      // the columns that name the row: keys
  std::span<const RowColumn> columns;  // what a report gives
};

// messages, hops, findings, clocks, traits.
[[nodiscard]] std::span<const CaseTable> case_tables();

// CREATE TABLE and CREATE INDEX statements.
[[nodiscard]] std::string case_schema();

// INSERT with a parameter for each column, the keys first. A message that stands there is replaced
// in its place.
[[nodiscard]] std::string case_insert(const CaseTable& table);

}  // namespace forensics
