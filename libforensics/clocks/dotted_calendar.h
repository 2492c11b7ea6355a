// The front of ids that begin with a calendar and a dot: "20230314030526.C007144F57".
#pragma once

#include <cstddef>
#include <optional>

#include "libforensics/clocks/digits.h"
#include "libforensics/clocks/id_scanner.h"

namespace forensics {

// Takes so many digits of a calendar and the dot off the id. Null when it is no calendar; the
// scanner has failed when there were no such digits or no dot.
[[nodiscard]] inline std::optional<Instant> take_calendar(IdScanner& id,
                                                          std::size_t digits) noexcept {
  const std::optional<Instant> wall = read_calendar(id.digits(digits));
  id.skip(".");
  return wall;
}

}  // namespace forensics
