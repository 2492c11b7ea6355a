// TIMEDATE of Lotus Notes: a day and the hundredths of a second since its midnight, both UTC.
#pragma once

#include <string_view>

#include "libforensics/clocks/clock.h"

namespace forensics {

// `date`: eight hexadecimal digits; the high byte is the zone of the machine and whether it keeps
// summer time (85 is Eastern, C1 Central European), the rest the Julian day number. `ticks`: eight
// hexadecimal digits. False when they are not; a time that no day has is marked impossible. Source:
// five genuine ids of 2002, within seconds of Date.
[[nodiscard]] bool read_notes_time(std::string_view date, std::string_view ticks,
                                   ClockReading& out) noexcept;

}  // namespace forensics
