// What an ARC-Seal tells of the server that made it (RFC 8617 4.1.3), and which lines may be its.
#pragma once

#include <cstdint>
#include <string_view>

#include "libforensics/base/lifetime.h"
#include "libforensics/evidence/evidence.h"

namespace forensics {

// The number of the set that a field of ARC is of; 0 when it tells none that can be. RFC 8617
// 4.2.1: at most 50.
[[nodiscard]] std::uint32_t arc_instance(std::string_view value) noexcept;

struct Sealer {
  std::string_view domain;        // d=
  std::string_view organisation;  // its organisational domain
  std::string_view group;         // its operator; null when unknown
};

[[nodiscard]] Sealer read_sealer(std::string_view seal FORENSICS_LIFETIME) noexcept;

// Whether the line was written by a server of the sealer. Large operators seal by another domain
// than that of their hosts; Google's inner lines name no host but an address of 6to4.
[[nodiscard]] bool is_by(const HopFacts& line, const Sealer& sealer) noexcept;

}  // namespace forensics
