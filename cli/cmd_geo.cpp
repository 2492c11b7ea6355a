#include <cstdio>
#include <memory>

#include <CLI/CLI.hpp>

#include "cli/command.h"
#include "cli/geo_files.h"

namespace forensics::cli {
namespace {

int look_up(const GeoView& geo, const std::vector<std::string>& addresses) {
  std::size_t done = 0;
  for (const std::string& text : addresses) {
    const auto address = IpAddress::parse(text);
    if (!address) {
      print_error({ErrorCode::usage, "'" + text + "' is no IP address"});
      continue;
    }
    std::printf("%s  %s\n", text.c_str(), describe(geo.locate(*address)).c_str());
    ++done;
  }
  return done == addresses.size() ? k_exit_ok : k_exit_usage;
}

void print_sources(const GeoView& geo) {
  for (const DataSource& source : geo.data_sources()) {
    std::printf("%-24s %-6s %s", source.name.c_str(), source.kind.c_str(), source.version.c_str());
    if (source.epoch) std::printf(", built %s", to_rfc3339(*source.epoch).substr(0, 10).c_str());
    if (!source.path.empty()) std::printf("\n  %s", source.path.c_str());
    if (!source.attribution.empty())
      std::printf("\n  %s %s", source.attribution.c_str(), source.link.c_str());
    std::printf("\n");
  }
  if (geo.databases().empty()) std::printf("no database: .ci/setup installs the default ones\n");
}

}  // namespace

Action add_geo(CLI::App& app, const GlobalOptions& global) {
  struct Arguments {
    GeoArguments geo;
    std::vector<std::string> addresses;
    bool lookup{false};
  };
  auto arguments = std::make_shared<Arguments>();
  CLI::App* verb = app.add_subcommand("geo", "What is known about addresses, and from which data");
  verb->require_subcommand(1);
  CLI::App* lookup = verb->add_subcommand("lookup", "Facts about addresses");
  lookup->add_option("ADDRESS", arguments->addresses, "IPv4 or IPv6 addresses")->required();
  add_geo_options(*lookup, arguments->geo);
  CLI::App* info = verb->add_subcommand("info", "The tables and databases in use");
  add_geo_options(*info, arguments->geo);
  lookup->callback([arguments] { arguments->lookup = true; });
  return [arguments, &global] {
    const auto geo = open_geo(arguments->geo, global);
    if (!geo) {
      print_error(geo.error());
      return k_exit_usage;
    }
    if (arguments->lookup) return look_up(*geo, arguments->addresses);
    print_sources(*geo);
    return k_exit_ok;
  };
}

}  // namespace forensics::cli
