// Small judgements and forms of instants and offsets, for reports and checks. No mail knowledge.
// Instants are UTC, offsets seconds east of UTC; instants of the years 0 to 9999.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "libforensics/base/instant.h"

namespace forensics {

class ZoneTable;

// "Sunday" for 0 .. "Saturday" for 6; empty for anything else.
[[nodiscard]] std::string_view weekday_name(int weekday) noexcept;

// The weekday on a wall clock at this offset, 0 = Sunday.
[[nodiscard]] int weekday_at(Instant instant, std::int32_t offset_s) noexcept;

enum class OffsetVerdict : std::uint8_t {
  in_use,        // some place on earth had it then
  possible,      // of a possible size; without a zone table no more can be said
  not_in_use,    // of a possible size, but no place had it then
  odd_minutes,   // minutes (or seconds) not 00, 15, 30 or 45
  out_of_range,  // beyond +14:00 or -12:00: no place ever had it
};

[[nodiscard]] std::string_view offset_verdict_name(OffsetVerdict verdict) noexcept;

// Judges a written offset at the instant it was written for. `zones` may be null.
[[nodiscard]] OffsetVerdict judge_offset(std::int32_t offset_s, Instant instant,
                                         const ZoneTable* zones);

// Wall time at an offset: "2023-07-27T17:06:03+02:00", with the fraction when there is one. An
// unknown offset gives UTC with "-00:00" (RFC 3339 4.3). Seconds of an offset are cut off.
[[nodiscard]] std::string to_rfc3339_at(Instant instant, std::optional<std::int32_t> offset_s);

// "Thu, 27 Jul 2023 17:06:03 +0200"; "-0000" for an unknown offset (RFC 5322 3.3). No fraction.
[[nodiscard]] std::string to_rfc5322_at(Instant instant, std::optional<std::int32_t> offset_s);

// For people, the two largest units: "35 s", "2 min 05 s", "1 h 02 min", "3 d 4 h", "-35 s". The
// rest is cut off.
[[nodiscard]] std::string format_duration(std::int64_t seconds);

}  // namespace forensics
