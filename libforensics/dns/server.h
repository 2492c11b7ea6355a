// Which resolver is asked.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "libforensics/base/ip_address.h"

namespace forensics {

inline constexpr std::uint16_t k_dns_port = 53;

struct DnsServer {
  IpAddress address;
  std::uint16_t port{k_dns_port};

  // "192.0.2.1@53", as libunbound and its kin write it.
  [[nodiscard]] std::string to_string() const;
  friend bool operator==(const DnsServer&, const DnsServer&) = default;
};

// "ADDRESS" or "ADDRESS@PORT". A name is none: it would have to be resolved first.
[[nodiscard]] std::optional<DnsServer> parse_dns_server(std::string_view text) noexcept;

// The servers that a resolv.conf(5) names, in its order, at most k_max_system_servers as the
// system's own resolver takes. Lines that name none are passed over.
[[nodiscard]] std::vector<DnsServer> read_resolv_conf(std::string_view text);

inline constexpr std::size_t k_max_system_servers = 3;  // MAXNS of resolv.h

}  // namespace forensics
