#include <algorithm>
#include <cstdio>
#include <memory>

#include <CLI/CLI.hpp>

#include "cli/command.h"
#include "libforensics/checks/check.h"
#include "libforensics/forensics.h"

namespace forensics::cli {
namespace {

struct ChecksArguments {
  std::string id;
  bool markdown{false};
};

void print(std::string_view label, std::string_view text) {
  std::printf("  %-16s%.*s\n", std::string(label).c_str(), static_cast<int>(text.size()),
              text.data());
}

void explain(const CheckRow& row) {
  const Check& check = *row.check;
  std::printf("%s\n", std::string(row.id).c_str());
  print("", check.title);
  print("why", check.rationale);
  print("source", check.source);
  print("also genuine", check.false_positives);
  print("family", row.family);
  print("scope", scope_name(check.scope));
  print("bears on", bearing_name(check.bearing));
  print("group", check.group);
  print("speaks", check.exculpatory ? "for the claim" : "against the claim");
  if (check.needs != needs::nothing) print("needs", missing_words(check.needs));
}

void print_list() {
  for (const CheckRow& row : check_rows()) {
    std::printf("%-40s %s\n", std::string(row.id).c_str(), std::string(row.check->title).c_str());
  }
}

// docs/checks.md is this, and a test fails when it is stale.
void print_markdown() {
  std::printf("# Checks\n\nWritten by `forensics checks --markdown`; do not edit. %zu checks.\n",
              check_rows().size());
  std::string_view family;
  std::vector<const CheckRow*> rows;
  for (const CheckRow& row : check_rows()) rows.push_back(&row);
  std::stable_sort(rows.begin(), rows.end(),
                   [](const CheckRow* a, const CheckRow* b) { return a->family < b->family; });
  for (const CheckRow* row : rows) {
    const Check& check = *row->check;
    if (row->family != family) {
      family = row->family;
      std::printf("\n## %s\n", std::string(family).c_str());
    }
    std::printf(
        "\n### %s\n\n%s%s. Looks at each %s; bears on %s; group `%s`.\n\n- Why: %s.\n"
        "- Source: %s.\n- Genuine mail that shows it: %s.\n",
        std::string(row->id).c_str(), std::string(check.title).c_str(),
        check.exculpatory ? " (speaks for the claim)" : "",
        std::string(scope_name(check.scope)).c_str(),
        std::string(bearing_name(check.bearing)).c_str(), std::string(check.group).c_str(),
        std::string(check.rationale).c_str(), std::string(check.source).c_str(),
        std::string(check.false_positives).c_str());
  }
}

int run(const ChecksArguments& arguments) {
  if (!arguments.id.empty()) {
    const CheckRow* row = find_check(arguments.id);
    if (row == nullptr) {
      print_error({ErrorCode::usage, "no check is named " + arguments.id});
      return k_exit_usage;
    }
    explain(*row);
  } else if (arguments.markdown) {
    print_markdown();
  } else {
    print_list();
  }
  return k_exit_ok;
}

}  // namespace

Action add_checks(CLI::App& app) {
  auto arguments = std::make_shared<ChecksArguments>();
  CLI::App* verb = app.add_subcommand("checks", "List the checks, or explain one");
  verb->add_option("ID", arguments->id, "A check");
  verb->add_flag("--markdown", arguments->markdown, "All of them as docs/checks.md");
  return [arguments] { return run(*arguments); };
}

}  // namespace forensics::cli
