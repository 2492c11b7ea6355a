// What the checks of clocks in queue ids share; each says at which hops it asks.
#pragma once

#include "libforensics/checks/check.h"
#include "libforensics/clocks/id_time.h"

namespace forensics {

// Whether the clock in the id of hop `at` and its stamp are of two times. The hop has such a clock.
inline Outcome compare_id_with_stamp(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Clock& clock = *evidence.hops[at].id_clock;
  if (!clock.delta_s) return Outcome::no_evidence;
  if (!is_id_clock_conflict(clock)) return Outcome::clean;
  note.add(evidence, clock.token);
  note.add(evidence, evidence.chain.hops[at].date.raw);
  note.seconds = *clock.delta_s;
  note.instant = clock.utc;
  return Outcome::hit;
}

}  // namespace forensics
