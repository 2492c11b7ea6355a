// When the block of an address came into use.
#pragma once

#include <cstdint>
#include <optional>

#include "libforensics/base/instant.h"
#include "libforensics/base/ip_address.h"

namespace forensics {

// The month in which the last blocks were given away: since then every block may have hosts.
inline constexpr std::int64_t k_last_block_allocated_s = 1'296'518'400;  // 2011-02

// The first day of the month in which IANA gave the block of an IPv4 address to a registry, from
// data/ipv4_allocations.csv: no host on the net had such an address before. Null for blocks in use
// before 1996 and for IPv6.
[[nodiscard]] std::optional<Instant> block_allocated(const IpAddress& address) noexcept;

}  // namespace forensics
