// Where the answers of DNS come from in a call from Python: nowhere, a snapshot, or a plan.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "libforensics/forensics.h"

namespace forensics::python {

struct DnsChoice {
  std::string mode;                // "off", "snapshot", "plan"
  std::string path;                // of the snapshot; "" for `text`
  std::string text;                // NDJSON
  std::vector<std::string> lists;  // zones
};

struct GivenDns {
  std::shared_ptr<const DnsFile> file;  // null without a snapshot
  bool plan{false};                     // every question is missing
  std::vector<const DnsList*> lists;

  // The options point into this.
  void give(AnalyzeOptions& options) const;
};

// The snapshot of the last call is kept, so that many messages read it once. Errors: those of
// open_dns_snapshot(); usage for an unknown mode or list.
[[nodiscard]] Result<GivenDns> choose_dns(const DnsChoice& choice);

// The lists by their zones. Error: usage.
[[nodiscard]] Result<std::vector<const DnsList*>> lists_of(const std::vector<std::string>& zones);

}  // namespace forensics::python
