// Where the message truly came from, as addresses with probabilities.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "libforensics/base/ip_address.h"
#include "libforensics/evidence/evidence.h"
#include "libforensics/score/cut.h"

namespace forensics {

struct OriginCandidate {
  IpAddress ip;
  std::optional<std::uint32_t> hop;  // that recorded it; null for a field of its own
  double probability{0};             // that this is the oldest true address
};

// For each place of the cut the oldest outside address that a genuine hop recorded; equal addresses
// are one candidate. Most probable first; the sum falls short of 1 by the cuts below which no
// genuine hop recorded an outside address.
[[nodiscard]] std::vector<OriginCandidate> find_origins(const Evidence& evidence, const Cut& cut);

}  // namespace forensics
