#include "libforensics/report/row.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <vector>

#include "libforensics/report/internal/json_writer.h"
#include "libforensics/report/internal/row_column.h"
#include "libforensics/text/visible.h"

namespace forensics {
namespace {

std::vector<ColumnRow> columns_of(RowDetail detail) {
  if (detail == RowDetail::summary) return {message_columns().begin(), message_columns().end()};
  std::vector<ColumnRow> columns(key_columns().begin(), key_columns().end());
  columns.insert(columns.end(), hop_columns().begin(), hop_columns().end());
  return columns;
}

const std::vector<ColumnRow>& columns(RowDetail detail) {
  static const std::vector<ColumnRow> k_all[] = {columns_of(RowDetail::summary),
                                                 columns_of(RowDetail::hops)};
  return k_all[static_cast<std::size_t>(detail)];
}

std::size_t row_count(const Report& report, RowDetail detail) {
  const std::size_t hops = report.chain.hops.size();
  return detail == RowDetail::summary || hops == 0 ? 1 : hops;
}

std::string decimal(double value) {
  char text[32];
  const auto done = std::to_chars(text, text + sizeof text, value, std::chars_format::fixed, 4);
  return {text, done.ptr};
}

// A spreadsheet takes text with one of these in front for a formula; the full-width ones are those
// of East Asian input. Apostrophes above them count along, so that the one that is added can be
// told.
bool reads_as_formula(std::string_view text) {
  constexpr std::string_view k_starts[] = {
      "=", "+", "-", "@", "\xEF\xBC\x9D", "\xEF\xBC\x8B", "\xEF\xBC\x8D", "\xEF\xBC\xA0"};
  text.remove_prefix(std::min(text.find_first_not_of('\''), text.size()));
  return std::any_of(std::begin(k_starts), std::end(k_starts),
                     [text](std::string_view start) { return text.starts_with(start); });
}

void append_text(std::string& out, std::string_view value) {
  const std::string text = visible(value);
  if (text.find_first_of("\",") == std::string::npos && !reads_as_formula(text)) {
    out += text;
    return;
  }
  out += '"';
  if (reads_as_formula(text)) out += '\'';
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

void append_cell(std::string& out, const Cell& cell) {
  if (const auto* number = std::get_if<std::int64_t>(&cell)) out += std::to_string(*number);
  if (const auto* number = std::get_if<double>(&cell)) out += decimal(*number);
  if (const auto* text = std::get_if<std::string>(&cell)) append_text(out, *text);
}

void write_value(JsonWriter& json, const Cell& cell) {
  if (const auto* number = std::get_if<std::int64_t>(&cell)) return json.number(*number);
  if (const auto* number = std::get_if<double>(&cell)) return json.decimal(*number);
  if (const auto* text = std::get_if<std::string>(&cell)) return json.text(*text);
  json.null();
}

void write_column(JsonWriter& json, const RowColumn& column, const Cell& cell) {
  json.key(column.name);
  const auto* text = std::get_if<std::string>(&cell);
  text != nullptr&& column.type == "name" ? json.file_name(*text) : write_value(json, cell);
}

}  // namespace

std::span<const RowColumn> row_columns(RowDetail detail) noexcept {
  static const auto k_all = [] {
    std::vector<std::vector<RowColumn>> all(2);
    for (const RowDetail each : {RowDetail::summary, RowDetail::hops}) {
      for (const ColumnRow& row : columns(each))
        all[static_cast<std::size_t>(each)].push_back(row.column);
    }
    return all;
  }();
  return k_all[static_cast<std::size_t>(detail)];
}

std::vector<std::vector<Cell>> row_cells(const Report& report, RowDetail detail) {
  std::vector<std::vector<Cell>> rows(row_count(report, detail));
  for (std::size_t hop = 0; hop < rows.size(); ++hop) {
    for (const ColumnRow& row : columns(detail)) rows[hop].push_back(row.value(report, hop));
  }
  return rows;
}

std::string cells_to_csv(std::span<const Cell> cells) {
  std::string line;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) line += ',';
    append_cell(line, cells[i]);
  }
  return line + "\n";
}

std::string cells_to_json(std::span<const std::string> names, std::span<const Cell> cells) {
  JsonWriter json(256);
  json.begin_object();
  for (std::size_t i = 0; i < cells.size(); ++i) {
    json.key(names[i]);
    write_value(json, cells[i]);
  }
  json.end_object();
  return json.take(0) + "\n";
}

std::string csv_head(RowDetail detail) {
  std::string line;
  for (const ColumnRow& row : columns(detail)) {
    if (!line.empty()) line += ',';
    line += row.column.name;
  }
  return line + "\n";
}

std::string to_csv(const Report& report, RowDetail detail) {
  std::string out;
  for (const auto& row : row_cells(report, detail)) out += cells_to_csv(row);
  return out;
}

std::string to_json_rows(const Report& report, RowDetail detail) {
  std::string out;
  for (std::size_t hop = 0; hop < row_count(report, detail); ++hop) {
    JsonWriter json(1'024);
    json.begin_object();
    json.plain("schema", "forensics/scan/1");
    for (const ColumnRow& row : columns(detail))
      write_column(json, row.column, row.value(report, hop));
    json.end_object();
    out += json.take(0);
    out += '\n';
  }
  return out;
}

}  // namespace forensics
