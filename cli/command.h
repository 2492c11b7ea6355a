// What the verbs of the command share. A verb adds itself to the parser and returns the function
// that main runs when the user chose it.
#pragma once

#include <cstdio>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "libforensics/base/result.h"

namespace CLI {
class App;
}

namespace forensics::cli {

struct GlobalOptions {
  bool quiet{false};          // errors only on stderr
  std::string color{"auto"};  // auto | always | never
};

using Action = std::function<int()>;  // returns the exit status

Action add_analyze(CLI::App& app, const GlobalOptions& global);
Action add_case(CLI::App& app);
Action add_geo(CLI::App& app, const GlobalOptions& global);
Action add_checks(CLI::App& app);
Action add_decode(CLI::App& app);
Action add_dns(CLI::App& app);
Action add_scan(CLI::App& app, const GlobalOptions& global);
Action add_schema(CLI::App& app);
Action add_version(CLI::App& app);

// "forensics: MESSAGE" on standard error, one line.
void print_error(const Error& error);

// Writes to standard output; false, after an error message, when that is not possible.
bool print(std::string_view text);

}  // namespace forensics::cli
