// The clock inside the boundary of the outermost part that has one.
#pragma once

#include "libforensics/evidence/evidence.h"

namespace forensics {

// Null when no boundary hides a clock.
[[nodiscard]] inline const Clock* boundary_clock(const Evidence& evidence) noexcept {
  for (const Clock& clock : evidence.clocks) {
    if (clock.place == ClockPlace::boundary) return &clock;
  }
  return nullptr;
}

}  // namespace forensics
