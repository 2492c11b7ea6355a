#include <cstdio>

#include <CLI/CLI.hpp>

#include "cli/command.h"
#include "libforensics/report/schema.h"

namespace forensics::cli {

Action add_schema(CLI::App& app) {
  app.add_subcommand("schema", "Print the JSON Schema of the report");
  return [] {
    std::fwrite(report_schema().data(), 1, report_schema().size(), stdout);
    return k_exit_ok;
  };
}

}  // namespace forensics::cli
