// The one way out: questions to a resolver over the network, through libunbound.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "libforensics/base/result.h"
#include "libforensics/dns/backend.h"
#include "libforensics/dns/server.h"

namespace forensics {

struct LiveDnsOptions {
  // Resolvers that all questions are forwarded to; none of them is an error. Nothing is ever asked
  // of the servers of a zone itself, which would show them the analyst's address.
  std::vector<DnsServer> servers;
  // A file with DS or DNSKEY records that validation starts from; "" leaves answers unchecked. The
  // resolver must pass signatures on, else all that lies below an anchor is bogus.
  std::string trust_anchor_file;
};

// Whether this build has the library.
[[nodiscard]] bool has_live_dns() noexcept;

// Errors: unsupported in a build without libunbound, usage without a server, bad_data_file for the
// anchor, else what the library says. For one thread.
[[nodiscard]] Result<std::unique_ptr<DnsBackend>> open_live_dns(const LiveDnsOptions& options);

// "1.17.1"; "" in a build without it.
[[nodiscard]] std::string_view live_dns_version() noexcept;

}  // namespace forensics
