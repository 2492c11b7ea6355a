#include <algorithm>
#include <memory>

#include <CLI/CLI.hpp>

#include "cli/case_page.h"
#include "cli/command.h"
#include "libforensics/batch/case_campaigns.h"
#include "libforensics/batch/case_query.h"
#include "libforensics/report/row.h"

namespace forensics::cli {
namespace {

struct CaseArguments {
  std::string file;
  std::string sql;
  std::string format{"csv"};
  bool markdown{false};
};

std::string csv_of(const CaseAnswer& answer) {
  const std::vector<Cell> names(answer.columns.begin(), answer.columns.end());
  std::string text = cells_to_csv(names);
  for (const auto& row : answer.rows) text += cells_to_csv(row);
  return text;
}

std::string json_lines_of(const CaseAnswer& answer) {
  std::string text;
  for (const auto& row : answer.rows) text += cells_to_json(answer.columns, row);
  return text;
}

// Columns in line, a title above.
std::string table_of(const CaseAnswer& answer) {
  std::vector<std::vector<std::string>> lines{answer.columns};
  for (const auto& row : answer.rows) {
    auto& line = lines.emplace_back();
    for (const Cell& cell : row) {
      std::string text = cells_to_csv(std::span(&cell, 1));
      text.pop_back();
      line.push_back(text);
    }
  }
  std::string text = answer.title + "\n";
  for (const auto& line : lines) {
    for (std::size_t i = 0; i < line.size(); ++i) {
      std::size_t width = 0;
      for (const auto& other : lines) width = std::max(width, other[i].size());
      const bool last = i + 1 == line.size();
      text += "  " + line[i] + (last ? "" : std::string(width - line[i].size(), ' '));
    }
    text += "\n";
  }
  return text + "\n";
}

int told(const Error& error) {
  print_error(error);
  return k_exit_usage;
}

int run_summary(const CaseArguments& arguments) {
  const auto answers = case_summary(arguments.file);
  if (!answers) return told(answers.error());
  std::string text;
  for (const CaseAnswer& answer : *answers) {
    if (!answer.rows.empty()) text += table_of(answer);
  }
  return cli::print(text) ? k_exit_ok : k_exit_usage;
}

int print_rows(const Result<CaseAnswer>& answer, const std::string& format) {
  if (!answer) return told(answer.error());
  const std::string text = format == "csv" ? csv_of(*answer) : json_lines_of(*answer);
  return cli::print(text) ? k_exit_ok : k_exit_usage;
}

void add_format(CLI::App& verb, CaseArguments& arguments) {
  verb.add_option("-f,--format", arguments.format, "What to print")
      ->check(CLI::IsMember({"csv", "jsonl"}))
      ->capture_default_str();
}

}  // namespace

Action add_case(CLI::App& app) {
  auto arguments = std::make_shared<CaseArguments>();
  CLI::App* verb = app.add_subcommand("case", "What a case store of scan --case holds");
  verb->require_subcommand(1);
  CLI::App* summary = verb->add_subcommand("summary", "Accounts, origins, networks, findings");
  summary->add_option("FILE", arguments->file, "The case")->required();
  CLI::App* query = verb->add_subcommand("query", "The rows that a statement of SQL gives");
  query->add_option("FILE", arguments->file, "The case")->required();
  query->add_option("SQL", arguments->sql, "One statement that reads")->required();
  add_format(*query, *arguments);
  CLI::App* campaigns = verb->add_subcommand(
      "campaigns", "What shows between messages: copied ids, frozen clocks, campaigns");
  campaigns->add_option("FILE", arguments->file, "The case, which gets the findings")->required();
  add_format(*campaigns, *arguments);
  CLI::App* schema = verb->add_subcommand("schema", "The tables of a case, as SQL");
  schema->add_flag("--markdown", arguments->markdown, "As the page that documents them");
  return [arguments, summary, query, campaigns] {
    if (summary->parsed()) return run_summary(*arguments);
    if (query->parsed())
      return print_rows(case_query(arguments->file, arguments->sql), arguments->format);
    if (campaigns->parsed()) return print_rows(case_campaigns(arguments->file), arguments->format);
    const std::string text = arguments->markdown ? case_page() : case_sql();
    return cli::print(text) ? k_exit_ok : k_exit_usage;
  };
}

}  // namespace forensics::cli
