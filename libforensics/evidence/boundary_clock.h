// The clock inside the boundary of the outermost part that has one.
#pragma once

#include "libforensics/clocks/digits.h"
#include "libforensics/evidence/evidence.h"

namespace forensics {

// Null when no boundary hides a clock, or what it tells is no time of mail: random digits in the
// form of a program's.
[[nodiscard]] inline const Clock* boundary_clock(const Evidence& evidence) noexcept {
  for (const Clock& clock : evidence.clocks) {
    if (clock.place == ClockPlace::boundary)
      return is_mail_era(clock.reading.wall) ? &clock : nullptr;
  }
  return nullptr;
}

}  // namespace forensics
