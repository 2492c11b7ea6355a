// The options of all verbs that analyse messages, and what they load.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/command.h"
#include "cli/geo_files.h"
#include "libforensics/forensics.h"

namespace forensics::cli {

struct AnalysisArguments {
  std::vector<std::string> trust;
  GeoArguments geo;
  std::vector<std::string> dns{"off"};  // or "snapshot" and its file
  bool no_mime{false};
};

// "--dns" takes all words that follow it; those beyond its own go to `inputs` once all is parsed.
void add_analysis_options(CLI::App& verb, AnalysisArguments& arguments);
void settle_dns(AnalysisArguments& arguments, std::vector<std::string>& inputs);

// What the analysis needs from outside.
struct LoadedAnalysis {
  TrustOptions trust;
  GeoView geo;
  std::unique_ptr<ZoneTable> zones;
  std::optional<DnsFile> dns;
  bool mime{true};

  // Points into this.
  [[nodiscard]] AnalyzeOptions options() const;
};

// A missing zone table only costs the zone facts, and is noted.
[[nodiscard]] Result<LoadedAnalysis> load_analysis(const AnalysisArguments& arguments,
                                                   const GlobalOptions& global);

}  // namespace forensics::cli
