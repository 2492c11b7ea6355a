#include "libforensics/batch/case_schema.h"

#include <algorithm>
#include <vector>

#include "libforensics/batch/case_entry.h"

namespace forensics {
namespace {

constexpr RowColumn k_message_keys[] = {
    {"source_path", "name", "path as the scan met it; empty when not known"},
    {"number", "integer", "which record of that path it is, from 0"},
    {"item", "integer", "0, or which of the messages inside it, from 1"},
};
constexpr RowColumn k_row_keys[] = {
    {"message", "integer", "id of the message"},
    {"position", "integer", "place in its list, from 0"},
};

std::string_view sql_type(const RowColumn& column) {
  if (column.type == "integer") return "INTEGER";
  return column.type == "number" ? "REAL" : "TEXT";
}

std::vector<RowColumn> all_columns(const CaseTable& table) {
  std::vector<RowColumn> all(table.own.begin(), table.own.end());
  all.insert(all.end(), table.columns.begin(), table.columns.end());
  return all;
}

// Some names are words of SQL: "from", "by".
void append_quoted(std::string& sql, std::string_view name) {
  sql.append(1, '"').append(name).append(1, '"');
}

bool is_key(const CaseTable& table, const RowColumn& column) {
  return std::any_of(table.own.begin(), table.own.end(),
                     [&](const RowColumn& key) { return key.name == column.name; });
}

std::string create(const CaseTable& table) {
  const bool messages = table.name == "messages";
  std::string sql("CREATE TABLE ");
  sql.append(table.name).append(messages ? " (\n  id INTEGER PRIMARY KEY," : " (");
  for (const RowColumn& column : all_columns(table)) {
    sql.append("\n  ");
    append_quoted(sql, column.name);
    sql.append(" ").append(sql_type(column)).append(is_key(table, column) ? " NOT NULL," : ",");
  }
  sql.append(messages ? "\n  UNIQUE (source_path, number, item)\n);\n"
                      : "\n  PRIMARY KEY (message, position)\n) WITHOUT ROWID;\n");
  return sql;
}

}  // namespace

std::span<const CaseTable> case_tables() {
  static const CaseTable k_tables[] = {
      {"messages", "one row a record of the scan: a message, or what could not be read",
       k_message_keys, row_columns(RowDetail::summary)},
      {"hops", "one row a Received line", k_row_keys, case_hop_columns()},
      {"findings", "one row a mark that a check has found", k_row_keys, finding_columns()},
      {"clocks", "one row a time hidden in an identifier", k_row_keys, clock_columns()},
      {"traits", "one row a message: what is compared with other messages", k_row_keys,
       trait_columns()},
  };
  return k_tables;
}

std::string case_schema() {
  std::string sql =
      "CREATE TABLE options (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;\n";
  for (const CaseTable& table : case_tables()) sql += create(table);
  // Written by case_campaigns().
  sql +=
      "CREATE TABLE cross_findings (\n  id INTEGER PRIMARY KEY,\n  \"check\" TEXT NOT NULL,\n"
      "  what TEXT NOT NULL,\n  messages INTEGER NOT NULL,\n  names INTEGER NOT NULL,\n"
      "  spread_s INTEGER NOT NULL\n);\n"
      "CREATE TABLE cross_messages (\n  finding INTEGER NOT NULL,\n  message INTEGER NOT NULL,\n"
      "  PRIMARY KEY (finding, message)\n) WITHOUT ROWID;\n";
  return sql +
         "CREATE INDEX messages_by_digest ON messages (sha256);\n"
         "CREATE INDEX messages_by_origin_ip ON messages (origin_ip);\n"
         "CREATE INDEX hops_by_ip ON hops (ip);\n"
         "CREATE INDEX hops_by_id ON hops (\"by\", id);\n"
         "CREATE INDEX findings_by_check ON findings (check_id);\n"
         "CREATE INDEX clocks_by_token ON clocks (token);\n";
}

std::string case_insert(const CaseTable& table) {
  std::string names;
  std::string places;
  std::string updates;
  for (const RowColumn& column : all_columns(table)) {
    const char* comma = names.empty() ? "" : ", ";
    append_quoted(names.append(comma), column.name);
    places.append(comma).append("?");
    append_quoted(updates.append(comma), column.name);
    append_quoted(updates.append(" = excluded."), column.name);
  }
  std::string sql("INSERT INTO ");
  sql.append(table.name).append(" (").append(names).append(") VALUES (").append(places).append(")");
  if (table.name != "messages") return sql;
  return sql.append(" ON CONFLICT (source_path, number, item) DO UPDATE SET ")
      .append(updates)
      .append(" RETURNING id");
}

}  // namespace forensics
