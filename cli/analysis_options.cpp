#include "cli/analysis_options.h"

#include <utility>

#include <CLI/CLI.hpp>

namespace forensics::cli {

void add_analysis_options(CLI::App& verb, AnalysisArguments& arguments) {
  verb.add_option("--trust", arguments.trust,
                  "Which hops are ours: auto, none, count:N, net:CIDR, host:NAME, authserv:ID; "
                  "repeat to add up")
      ->allow_extra_args(false)  // what follows the word is a message
      ->default_str("auto");
  add_dns_options(verb, arguments.dns);
  add_geo_options(verb, arguments.geo);
  verb.add_flag("--no-mime", arguments.no_mime, "Leave the body's parts unread");
}

AnalyzeOptions LoadedAnalysis::options() const {
  AnalyzeOptions options;
  options.trust = trust;
  options.geo = &geo;
  options.zones = zones.get();
  options.mime = mime;
  options.dns_lists = dns_lists;
  if (dns) {
    options.dns = &dns->answers;
    options.dns_version = dns->sha256;
    options.dns_head = dns->answers.head;
  }
  return options;
}

Result<LoadedAnalysis> load_analysis(const AnalysisArguments& arguments,
                                     const GlobalOptions& global) {
  LoadedAnalysis loaded;
  loaded.mime = !arguments.no_mime;
  for (const std::string& zone : arguments.dns.lists)
    loaded.dns_lists.push_back(find_dns_list(zone));
  for (const std::string& word : arguments.trust) {
    if (auto added = add_trust_word(loaded.trust, word); !added)
      return tl::unexpected(added.error());
  }
  auto geo = open_geo(arguments.geo, global);
  if (!geo) return tl::unexpected(geo.error());
  loaded.geo = std::move(*geo);
  if (auto zones = ZoneTable::load()) {
    loaded.zones = std::make_unique<ZoneTable>(std::move(*zones));
  } else if (!global.quiet) {
    print_error(zones.error());
  }
  return loaded;
}

}  // namespace forensics::cli
