// Where the answers of DNS come from: nowhere, a file, or the network.
#pragma once

#include <string>
#include <vector>

#include "cli/command.h"
#include "libforensics/resolve_dns.h"

namespace forensics::cli {

struct DnsArguments {
  std::vector<std::string> source{"off"};  // or "plan", "live", "snapshot" and its file
  std::vector<std::string> resolvers;      // ADDRESS[@PORT]
  std::vector<std::string> allow;          // names of DnsExposure
  std::vector<std::string> lists;          // zones of data/dnsxl.csv
  std::string anchor;
  double timeout_s{5};
  std::string record;

  [[nodiscard]] bool is_live() const { return source[0] == "live"; }
  [[nodiscard]] bool is_plan() const { return source[0] == "plan"; }
  [[nodiscard]] bool is_snapshot() const { return source[0] == "snapshot"; }
};

// "--dns" takes all words that follow it; those beyond its own go to `inputs` once all is parsed.
void add_dns_options(CLI::App& verb, DnsArguments& arguments);
void settle_dns(DnsArguments& arguments, std::vector<std::string>& inputs);

// The answers by which the reports are made; null when there shall be none. Resolves live, and
// keeps the file that was asked for.
[[nodiscard]] Result<std::optional<DnsFile>> load_dns(const DnsArguments& arguments,
                                                      const DnsPass& pass);

// Prints what a live run would ask first, and returns the exit status.
int print_dns_plan(const DnsPass& pass);

}  // namespace forensics::cli
