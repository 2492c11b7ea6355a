// What the identifiers of several programs have in common. All functions are pure, allocate nothing
// and give null for what is not wholly of the shape.
#pragma once

#include <optional>
#include <string_view>

#include "libforensics/clocks/clock.h"

namespace forensics {

inline constexpr std::int64_t k_a_minute_ns = 60'000'000'000;
inline constexpr std::int64_t k_a_second_ns = 1'000'000'000;
inline constexpr std::int64_t k_a_centisecond_ns = 10'000'000;
inline constexpr std::int64_t k_a_millisecond_ns = 1'000'000;
inline constexpr std::int64_t k_a_microsecond_ns = 1'000;

// Takes `wall` as the reading. False when it is null or not of the time of mail: for shapes that
// are no proof of their own.
bool accept(ClockReading& out, std::optional<Instant> wall,
            std::int64_t resolution_ns = k_a_second_ns) noexcept;
// For shapes that nothing else has: a time that mail cannot have is read and marked impossible.
bool accept_certain(ClockReading& out, std::optional<Instant> wall,
                    std::int64_t resolution_ns = k_a_second_ns) noexcept;

// Whether a Received line carries this id, and its server is in the organisational domain of
// `host`, where the two have one. Null when there is no Received line to look at.
[[nodiscard]] std::optional<bool> is_id_of_a_hop(const Chain* chain, std::string_view id,
                                                 std::string_view host = {}) noexcept;

// User-Agent or X-Mailer; null when there is neither, or no header at all.
[[nodiscard]] std::string_view client_program(const Headers* headers) noexcept;

// "0207241919" and what follows in pairs down to seconds: YYMMDDhhmm or YYMMDDhhmmss, years 1970 to
// 2069, whatever the first two digits are.
[[nodiscard]] std::optional<Instant> read_short_calendar(std::string_view digits) noexcept;
// Decimal seconds or milliseconds since 1970.
[[nodiscard]] std::optional<Instant> read_epoch_s(std::string_view digits) noexcept;
[[nodiscard]] std::optional<Instant> read_epoch_ms(std::string_view digits) noexcept;
// Seconds since 1970 in eight hexadecimal digits, then microseconds in up to five: PHP's uniqid().
[[nodiscard]] std::optional<Instant> read_hex_micros(std::string_view hex) noexcept;
// The two halves of a FILETIME, eight hexadecimal digits each.
[[nodiscard]] std::optional<Instant> read_filetime(std::string_view high,
                                                   std::string_view low) noexcept;
// Google's 28 digits: 12 of the machine (0 since about 2019), the low 24 bits of the microseconds
// since 1970, their high 32 bits, 2 of a counter.
[[nodiscard]] bool read_google_id(std::string_view token, ClockReading& out) noexcept;

}  // namespace forensics
