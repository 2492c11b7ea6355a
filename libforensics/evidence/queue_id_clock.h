// When the clock inside a queue id and the stamp of its line cannot be of one moment.
#pragma once

#include <cstdint>

#include "libforensics/clocks/clock.h"
#include "libforensics/clocks/decoder.h"

namespace forensics {

// `clock` is that of a Received id and has its delta_s. One machine writes both within a second in
// 93 to 100 % of lines; only sendmail behind a content filter, which keeps the id of the first
// pass, stamps hours later.
[[nodiscard]] inline bool leaves_its_stamp(const Clock& clock) noexcept {
  constexpr std::int64_t k_tolerance_s = 3'600;
  constexpr std::int64_t k_filter_tolerance_s = 86'400;
  const bool keeps_first_id = clock.decoder->id == "sendmail_queue_id" && *clock.delta_s < 0;
  const std::int64_t tolerance = keeps_first_id ? k_filter_tolerance_s : k_tolerance_s;
  return *clock.delta_s < -tolerance || *clock.delta_s > tolerance;
}

}  // namespace forensics
