// Networks of large mail providers, to be asked before any country.
//
// Geo databases place these by the company's register or by guess: DB-IP Lite puts 22,368 of 22,390
// addresses of Microsoft 365 (Amsterdam, Singapore, Sao Paulo alike) in Canada. Embedded from
// data/provider_ranges.csv, each row with its source and date.
#pragma once

#include <span>
#include <string_view>

#include "libforensics/base/ip_address.h"

namespace forensics {

struct ProviderRange {
  IpNetwork network;
  std::string_view provider;  // "Microsoft"
  std::string_view service;   // "Microsoft 365 outbound"
  bool internal{false};  // only the provider's own servers, among themselves: no place is known
  std::string_view source;
  std::string_view date;  // last compared with the source: "2026-01-01"
};

// The smallest range that holds the address as written, else the IPv4 address inside it: Google's
// 2002:a05::1 is a range of its own. Null outside all ranges. The row lives for ever.
[[nodiscard]] const ProviderRange* find_provider(const IpAddress& address) noexcept;

[[nodiscard]] std::span<const ProviderRange> provider_ranges() noexcept;

}  // namespace forensics
