#include "cli/geo_files.h"

#include <CLI/CLI.hpp>

#include "cli/terminal.h"

namespace forensics::cli {

void add_geo_options(CLI::App& verb, GeoArguments& arguments) {
  verb.add_option("--geo-db", arguments.files,
                  "An .mmdb file, in order of preference; repeat for more");
  verb.add_flag("--no-geo", arguments.none, "Use no geo database");
}

std::string data_home() {
  const std::string_view data = environment("XDG_DATA_HOME");
  return data.empty() ? std::string(environment("HOME")) + "/.local/share" : std::string(data);
}

Result<GeoView> open_geo(const GeoArguments& arguments, const GlobalOptions& global) {
  if (arguments.none) return GeoView{};
  if (!arguments.files.empty()) return GeoView::open(arguments.files);
  auto opened = GeoView::open(default_geo_files(data_home()));
  if (opened) return opened;
  if (!global.quiet) print_error(opened.error());
  return GeoView{};
}

}  // namespace forensics::cli
