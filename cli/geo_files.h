// Which geo databases a verb uses.
#pragma once

#include <string>
#include <vector>

#include "cli/command.h"
#include "libforensics/geo/geo.h"

namespace forensics::cli {

struct GeoArguments {
  std::vector<std::string> files;  // --geo-db; empty: those that set-up installed
  bool none{false};                // --no-geo
};

void add_geo_options(CLI::App& verb, GeoArguments& arguments);

// $XDG_DATA_HOME, else ~/.local/share; set-up installs databases in forensics/geo below it. The
// system's /usr/share/GeoIP is never taken unasked.
std::string data_home();

// Opens what was asked for. A file named by the user that cannot be used is an error; a default
// one that cannot is only noted.
Result<GeoView> open_geo(const GeoArguments& arguments, const GlobalOptions& global);

}  // namespace forensics::cli
