// Ids that count milliseconds since an epoch of the service above 22 bits of machine and counter.
#pragma once

#include <cstdint>
#include <string_view>

#include "libforensics/clocks/clock.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/clocks/id_shapes.h"

namespace forensics {

[[nodiscard]] inline bool read_snowflake(std::string_view token, std::int64_t epoch_ms,
                                         ClockReading& out) noexcept {
  if (token.size() < 15 || token.size() > 19) return false;
  const auto id = read_decimal(token);
  return id && accept(out, from_epoch_ms(epoch_ms + static_cast<std::int64_t>(*id >> 22U)),
                      k_a_millisecond_ns);
}

}  // namespace forensics
