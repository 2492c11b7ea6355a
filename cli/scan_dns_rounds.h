// Which messages of a scan each round of DNS questions looks at.
//
// Mail comes from few senders, so the answers for the first messages are most of what the others
// need. A stretch of messages is looked at until none lacks anything, then one four times as long;
// what has lacked nothing once is not looked at again. So questions go out together, and a message
// is evaluated about once, not once a round.
#pragma once

#include <cstdint>
#include <mutex>
#include <string>
#include <unordered_set>
#include <vector>

#include "libforensics/batch/scan.h"
#include "libforensics/resolve_dns.h"

namespace forensics::cli {

class ScanDnsRounds {
 public:
  // `all_at_once`: each round looks at all messages. Both must outlive it.
  ScanDnsRounds(const std::vector<std::string>& paths, const ScanOptions& options,
                bool all_at_once);

  // A DnsPass.
  void look(const DnsView& known, DnsNeeds& lacking);

 private:
  // False when messages lie behind the stretch that are still to be looked at.
  bool look_at_stretch(const DnsView& known, DnsNeeds& lacking);
  void settle(const RecordKey& key);

  const std::vector<std::string>& paths_;
  const ScanOptions& options_;
  std::uint64_t stretch_;                    // messages, from the first on
  std::mutex mutex_;                         // for settled_
  std::unordered_set<std::size_t> settled_;  // hashes of the keys of messages that lack nothing
};

}  // namespace forensics::cli
