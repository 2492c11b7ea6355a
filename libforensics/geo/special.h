// Which addresses are no ordinary public host, and why.
//
// The IANA special-purpose registries (RFC 6890 and successors), multicast, class E and the parts
// of IPv6 outside 2000::/3, embedded from data/special_ranges.csv. The most specific row wins:
// 192.0.0.9 is public inside 192.0.0.0/24, which is not.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "libforensics/base/ip_address.h"

namespace forensics {

enum class AddressScope : std::uint8_t {
  public_,   // may be a host that anybody can reach
  private_,  // RFC 1918, unique-local, and the like: means something in one network only
  loopback,
  linklocal,
  cgnat,      // RFC 6598: between a carrier and its customers
  reserved,   // no host can have it
  doc,        // documentation: only in examples and inventions
  multicast,  // never the source of a connection
};

[[nodiscard]] std::string_view address_scope_name(AddressScope scope) noexcept;  // "private"

struct SpecialRange {
  IpNetwork network;
  std::string_view name;  // "Shared Address Space (carrier-grade NAT)"
  AddressScope scope{AddressScope::reserved};
  std::optional<bool> globally_reachable;  // null when the registry says neither
  std::string_view rfc;                    // "RFC 6598"
  std::string_view source;                 // the registry
  std::string_view date;                   // of the allocation: "2012-04"
};

// The row for this very address, nothing decoded: 2002:a05::1 gives the row of 6to4. Null for an
// ordinary public address. The row lives for ever.
[[nodiscard]] const SpecialRange* find_special(const IpAddress& address) noexcept;

// The IPv4 address inside a mapped, 6to4, Teredo or NAT64 address; any other address unchanged.
[[nodiscard]] IpAddress decoded_address(const IpAddress& address) noexcept;

// The scope of the decoded address: 2002:a05::1 is private, as 10.5.0.0 is.
[[nodiscard]] AddressScope scope_of(const IpAddress& address) noexcept;

[[nodiscard]] std::span<const SpecialRange> special_ranges() noexcept;

}  // namespace forensics
