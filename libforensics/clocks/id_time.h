// The time hidden in the id of one Received line: `id_time` of a hop.
//
// It lives here and not in the hop, because decoders know hops and a hop knows no decoders
// (received/ and chain/ rank below clocks/); the report shows it as a part of the hop all the same.
#pragma once

#include <cstdint>
#include <optional>

#include "libforensics/clocks/clock.h"

namespace forensics {

// The clock of a hop of `chain.hops`, or of `chain.x_received` with that place; null when its id
// hides none.
[[nodiscard]] const Clock* id_clock_of(const Clocks& clocks FORENSICS_LIFETIME, std::uint32_t hop,
                                       ClockPlace place = ClockPlace::received_id) noexcept;

// The same for a hop that stands alone.
[[nodiscard]] std::optional<Clock> read_id_clock(const Hop& hop FORENSICS_LIFETIME);

// How far id and stamp of a genuine line may be apart, seconds. One machine writes both at once, so
// ten minutes are generous for Postfix, Exim and Google (the furthest of 4,900 genuine lines are
// 32 s apart). Others begin an id before the body has come or keep that of a session: an hour (0 of
// 24,500 beyond it). sendmail behind a content filter keeps the id of the first pass, up to a day
// older than the stamp.
[[nodiscard]] std::int64_t id_tolerance_s(const Clock& clock) noexcept;

// After how many seconds such ids begin anew: sendmail's year is one digit of base 60. Null when
// they never do.
[[nodiscard]] std::optional<std::int64_t> id_modulo_s(const Clock& clock) noexcept;

// Id and stamp are further apart than that: the stamp was edited or the id copied. The finding
// queue_id_clock_disagrees weighs it. False when there is no stamp to compare with.
[[nodiscard]] bool is_id_clock_conflict(const Clock& clock) noexcept;

}  // namespace forensics
