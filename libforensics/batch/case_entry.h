// What a case store keeps of one report: owned cells, made where the report is.
#pragma once

#include <vector>

#include "libforensics/report/row.h"

namespace forensics {

using CellRow = std::vector<Cell>;

struct CaseEntry {
  CellRow message;                // row_columns(RowDetail::summary)
  std::vector<CellRow> hops;      // row_columns(RowDetail::hops) without those of the message
  std::vector<CellRow> findings;  // finding_columns()
  std::vector<CellRow> clocks;    // clock_columns()
  std::vector<CellRow> traits;    // trait_columns(), one row
};

[[nodiscard]] std::span<const RowColumn> finding_columns() noexcept;
[[nodiscard]] std::span<const RowColumn> clock_columns() noexcept;
// What cross_checks() compares beside hops and clocks.
[[nodiscard]] std::span<const RowColumn> trait_columns() noexcept;
// row_columns(RowDetail::hops) from the first that speaks of the hop.
[[nodiscard]] std::span<const RowColumn> case_hop_columns() noexcept;

[[nodiscard]] CaseEntry case_entry(const Report& report);

}  // namespace forensics
