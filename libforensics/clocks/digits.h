// The number systems and epochs that identifiers count in. All functions are pure and give null for
// anything that is not wholly of the form.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "libforensics/base/alphabet_digits.h"
#include "libforensics/base/instant.h"

namespace forensics {

[[nodiscard]] std::optional<std::uint64_t> read_decimal(std::string_view text) noexcept;
// Either case.
[[nodiscard]] std::optional<std::uint64_t> read_hex(std::string_view text) noexcept;

[[nodiscard]] bool is_all_digits(std::string_view text) noexcept;
[[nodiscard]] bool is_lower_hex(std::string_view text) noexcept;
[[nodiscard]] bool is_upper_hex(std::string_view text) noexcept;
[[nodiscard]] bool is_hex(std::string_view text) noexcept;

// "20230811050242", "202308110502", "20230811", "230811050242" (years 1970 to 2069): the wall
// clock, taken as UTC. Null when a part is out of range. Second 60 is allowed.
[[nodiscard]] std::optional<Instant> read_calendar(std::string_view digits) noexcept;
// "202308110502" and no short year: of programs that write all four digits of it.
[[nodiscard]] std::optional<Instant> read_calendar_minute(std::string_view digits) noexcept;
// The same from numbers; month and day count from 1. Null when there is no such day or time.
[[nodiscard]] std::optional<Instant> civil_instant(std::int64_t year, unsigned month, unsigned day,
                                                   unsigned hour, unsigned minute,
                                                   unsigned second) noexcept;

[[nodiscard]] Instant from_epoch_s(std::int64_t seconds) noexcept;
[[nodiscard]] Instant from_epoch_ms(std::int64_t milliseconds) noexcept;
[[nodiscard]] Instant from_epoch_us(std::int64_t microseconds) noexcept;
// 100 ns since 1601-01-01 (Windows), since 0001-01-01 (.NET), since 1582-10-15 (UUID).
[[nodiscard]] Instant from_filetime(std::uint64_t ticks) noexcept;
[[nodiscard]] Instant from_dotnet_ticks(std::uint64_t ticks) noexcept;
[[nodiscard]] Instant from_uuid_ticks(std::uint64_t ticks) noexcept;

// Whether mail can have been sent then: 1990 to 2100. A shape that is no proof of its own counts as
// read only inside.
[[nodiscard]] bool is_mail_era(Instant instant) noexcept;

}  // namespace forensics
