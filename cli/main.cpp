// forensics: which part of an e-mail's path is true?
#include <csignal>
#include <cstdio>
#include <exception>
#include <string>
#include <utility>
#include <vector>

#include <CLI/CLI.hpp>
#include <fcntl.h>
#include <unistd.h>

#include "cli/command.h"
#include "libforensics/base/version.h"

namespace {

// CLI11 ends --help with 0 and each misuse with a code of its own; users get one: 2.
int end_parse(const CLI::App& app, const CLI::ParseError& error) {
  return app.exit(error) == 0 ? forensics::k_exit_ok : forensics::k_exit_usage;
}

int run(int argc, char** argv) {
  CLI::App app{"Which part of an e-mail's path is true?", "forensics"};
  app.require_subcommand(1);
  app.fallthrough();
  app.set_version_flag("--version", "forensics " + std::string(forensics::library_version()),
                       "Print the version of the command; `version` tells that of its data, too");
  forensics::cli::GlobalOptions global;
  app.add_flag("-q,--quiet", global.quiet, "No notes on standard error, only errors");
  app.add_option("--color", global.color, "Colour on the terminal")
      ->check(CLI::IsMember({"auto", "always", "never"}))
      ->capture_default_str();

  const std::vector<std::pair<std::string, forensics::cli::Action>> verbs = {
      {"analyze", forensics::cli::add_analyze(app, global)},
      {"case", forensics::cli::add_case(app)},
      {"checks", forensics::cli::add_checks(app)},
      {"decode", forensics::cli::add_decode(app)},
      {"dns", forensics::cli::add_dns(app)},
      {"geo", forensics::cli::add_geo(app, global)},
      {"scan", forensics::cli::add_scan(app, global)},
      {"schema", forensics::cli::add_schema(app)},
      {"version", forensics::cli::add_version(app)},
  };
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return end_parse(app, error);
  }
  for (const auto& [name, action] : verbs) {
    if (app.got_subcommand(name)) return action();
  }
  return forensics::k_exit_usage;
}

// A file opened later must not stand where a standard stream that the caller closed was. What is
// put there cannot be used the way of that stream, so that use of it is still an error.
void fill_standard_streams() {
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (::fcntl(stream, F_GETFD) >= 0) continue;
    static_cast<void>(::open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY));
  }
}

}  // namespace

int main(int argc, char** argv) {
  fill_standard_streams();
  static_cast<void>(std::signal(SIGPIPE, SIG_DFL));  // `forensics ... | head` ends quietly
  try {
    return run(argc, argv);
  } catch (const std::exception& error) {  // no memory left
    static_cast<void>(std::fprintf(stderr, "forensics: %s\n", error.what()));
    return forensics::k_exit_nothing_analysed;
  }
}
