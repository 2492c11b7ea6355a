// When the message came into being, by clocks that no server of the chain sets.
#pragma once

#include <optional>

#include "libforensics/base/instant.h"
#include "libforensics/clocks/clock.h"
#include "libforensics/time/date.h"

namespace forensics {

// A clock of the author's side: of the Message-ID or of a boundary, made by his program or by the
// first server, to a day or better and of a possible time.
[[nodiscard]] bool is_author_clock(const Clock& clock) noexcept;

struct Birth {
  // The earlier of two witnesses that agree within an hour: two hidden clocks of different places,
  // or one and the Date. Null without such a pair: one witness alone may be wrong.
  std::optional<Instant> witnessed;
  // Whether one of such a pair counts in UTC. Local digits and the Date are of one machine: where
  // it has a wrong zone, both are off by the same whole hours.
  bool zone_witnessed{false};
  // Of the hidden clocks alone, the earliest and the latest. Null without any.
  std::optional<Instant> earliest;
  std::optional<Instant> latest;
};

[[nodiscard]] Birth find_birth(const Clocks& clocks, const ParsedDate& date) noexcept;

}  // namespace forensics
