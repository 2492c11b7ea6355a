// The options of all verbs that analyse messages, and what they load.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/command.h"
#include "cli/dns_options.h"
#include "cli/geo_files.h"
#include "libforensics/forensics.h"

namespace forensics::cli {

struct AnalysisArguments {
  std::vector<std::string> trust;
  GeoArguments geo;
  DnsArguments dns;
  bool no_mime{false};
};

void add_analysis_options(CLI::App& verb, AnalysisArguments& arguments);

// What the analysis needs from outside.
struct LoadedAnalysis {
  TrustOptions trust;
  GeoView geo;
  std::unique_ptr<ZoneTable> zones;
  std::optional<DnsFile> dns;
  std::vector<const DnsList*> dns_lists;
  bool mime{true};

  // Points into this.
  [[nodiscard]] AnalyzeOptions options() const;
};

// All but DNS, whose questions come out of an analysis (load_dns). A missing zone table only costs
// the zone facts, and is noted.
[[nodiscard]] Result<LoadedAnalysis> load_analysis(const AnalysisArguments& arguments,
                                                   const GlobalOptions& global);

}  // namespace forensics::cli
