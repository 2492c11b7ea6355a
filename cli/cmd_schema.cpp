#include <CLI/CLI.hpp>

#include "cli/command.h"
#include "libforensics/report/schema.h"

namespace forensics::cli {

Action add_schema(CLI::App& app) {
  app.add_subcommand("schema", "Print the JSON Schema of the report");
  return [] { return print(report_schema()) ? k_exit_ok : k_exit_usage; };
}

}  // namespace forensics::cli
