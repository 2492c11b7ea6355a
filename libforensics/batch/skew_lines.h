// The clock error of each server, learned from many messages, and the stamps that leave it.
//
// A stamp less the stamp of the next server is that server's error less the transit, and transit is
// never negative: over many messages the upper end of the differences is the error. A stamp beyond
// that end was not made by that clock.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "libforensics/batch/batch_record.h"

namespace forensics {

struct SkewDeparture {
  std::string_view by;  // a view into the record
  std::uint32_t record{0};
  std::int64_t beyond_s{0};  // later than the server's line by so much
};

// Servers with fewer than `least_lines` lines are left alone; so are stamps that leave the line by
// no more than `least_s`, or than six times the median deviation of that server.
[[nodiscard]] std::vector<SkewDeparture> skew_departures(std::span<const BatchRecord> records,
                                                         std::uint32_t least_lines,
                                                         std::int64_t least_s);

}  // namespace forensics
