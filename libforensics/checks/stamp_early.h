// One mark in two sizes: a server's stamp before the time when its author made the message. What a
// wrong zone explains weighs differently from what it cannot.
#pragma once

#include <cstdint>

#include "libforensics/checks/check.h"

namespace forensics {

// Zones lie between -12:00 and +14:00: no two of them are further apart.
inline constexpr std::int64_t k_zones_end_s = 26 * 3'600;
inline constexpr std::int64_t k_ever_s = 1LL << 60;

// Hits when the stamp is earlier than `made` by `least` seconds or more and by less than `below`.
// Not applicable when the newest server, which wrote the truth, stamped before `made` too: then the
// author's clock is wrong.
inline Outcome stamp_early(const Evidence& evidence, std::uint32_t at,
                           const std::optional<Instant>& made, std::int64_t least,
                           std::int64_t below, Note& note) {
  const Hop& hop = evidence.chain.hops[at];
  const std::optional<Instant> stamp = certain_instant(hop.date);
  if (!made || !stamp || !evidence.newest_stamp) return Outcome::not_applicable;
  if (evidence.newest_stamp->seconds < made->seconds) return Outcome::not_applicable;
  const std::int64_t early = made->seconds - stamp->seconds;
  if (early < least || early >= below) return Outcome::clean;
  note.add(evidence, hop.date.raw);
  note.seconds = early;
  note.instant = made;
  return Outcome::hit;
}

}  // namespace forensics
