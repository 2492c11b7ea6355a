// When a domain signed the message, and how near to that its own servers stamped it.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "libforensics/base/instant.h"
#include "libforensics/chain/chain.h"
#include "libforensics/clocks/clock.h"

namespace forensics {

struct SignatureTime {
  std::string_view domain;  // d= of the signature; a view into the message
  Instant signed_at;        // its t=
  // Of all stamps of servers in that organisational domain the one nearest to it, in seconds, never
  // negative. Null when no server of the domain stands in the chain.
  std::optional<std::int64_t> nearest_s;
};

// Of every DKIM and ARC signature that tells its time and domain, in message order.
[[nodiscard]] std::vector<SignatureTime> find_signature_times(const Clocks& clocks,
                                                              const Chain& chain);

}  // namespace forensics
