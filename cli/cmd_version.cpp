#include <cstdio>

#include <CLI/CLI.hpp>

#include "cli/command.h"
#include "libforensics/forensics.h"

namespace forensics::cli {

Action add_version(CLI::App& app) {
  app.add_subcommand("version", "Versions of the command and of the data built into it");
  return [] {
    std::printf("forensics %s\n", std::string(library_version()).c_str());
    for (const DataVersion& data : built_in_data_versions()) {
      std::printf("%s %s\n", data.name.c_str(), data.version.c_str());
    }
    if (const auto zones = ZoneTable::load())
      std::printf("tzdata %s\n", std::string(zones->version()).c_str());
    return k_exit_ok;
  };
}

}  // namespace forensics::cli
