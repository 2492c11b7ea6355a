// The date of a Received stamp or a Date field, as mail really writes it.
//
// RFC 5322 3.3 and 4.3 (obsolete zones, two-digit years, comments), asctime, RFC 850, ISO 8601 and
// Go's time.String (SendGrid), with parts missing. Nothing is mended in silence: what was read
// against the rules stands in `issues`.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "libforensics/base/instant.h"
#include "libforensics/base/lifetime.h"

namespace forensics {

enum class DateStatus : std::uint8_t {
  ok,        // as the grammar of RFC 5322 has it, obsolete forms included
  repaired,  // one sure reading against the grammar; `issues` says what was odd
  missing,   // nothing but blanks and comments
  invalid,   // no instant: unreadable, or a day or hour that does not exist
};

[[nodiscard]] std::string_view date_status_name(DateStatus status) noexcept;

// One bit each in ParsedDate::issues; date_issue_name gives the id that reports print.
enum class DateIssue : std::uint8_t {
  weekday_mismatch,    // the weekday named is not that of the date
  weekday_unknown,     // a word stands in the weekday's place that is none
  two_digit_year,      // RFC 5322 4.3 rule: 00..49 is 20xx, 50..99 is 19xx, three digits + 1900
  year_out_of_range,   // before 1970 or after 2100
  missing_seconds,
  missing_zone,        // read as UTC, zone unknown
  obsolete_zone,       // EST, PDT, GMT, UT ... RFC 5322 4.3
  military_zone,       // one letter, RFC 5322 4.3: meaning unknown
  unknown_zone_name,   // a name alone that says no offset; read as UTC, zone unknown
  zone_out_of_range,   // hours over 14 or minutes over 59
  zone_odd_minutes,    // minutes not 00, 15, 30 or 45
  zone_name_conflict,  // "(EST)" beside an offset that no EST of the world has
  unknown_local_zone,  // "-0000": the writer does not say its zone (RFC 5322 3.3)
  colon_in_zone,       // "+01:00"
  leap_second,         // second 60
  out_of_range_time,   // hour 24+, minute 60+, second 61+: no instant
  impossible_day,      // February 30: no instant
  fractional_seconds,
  asctime_order,       // "Tue Aug  8 12:05:31 2017"
  iso_order,           // "2023-09-11 09:23:53"
  numeric_month,       // "22/08/2002"
  month_first,         // "Aug, 22 2002"
  full_names,          // "Monday", "February"
  am_pm,
  trailing_text,       // anything but comments after the zone
  unterminated_comment,
  eight_bit,           // raw bytes over 127 in the date
};

[[nodiscard]] std::string_view date_issue_name(DateIssue issue) noexcept;

class DateIssues {
 public:
  constexpr void add(DateIssue issue) noexcept { bits_ |= bit(issue); }
  [[nodiscard]] constexpr bool has(DateIssue issue) const noexcept { return (bits_ & bit(issue)) != 0; }
  [[nodiscard]] constexpr bool empty() const noexcept { return bits_ == 0; }
  [[nodiscard]] constexpr std::uint32_t bits() const noexcept { return bits_; }

 private:
  [[nodiscard]] static constexpr std::uint32_t bit(DateIssue issue) noexcept {
    return 1U << static_cast<unsigned>(issue);
  }
  std::uint32_t bits_{0};
};

inline constexpr int k_date_issue_count = static_cast<int>(DateIssue::eight_bit) + 1;
static_assert(k_date_issue_count <= 32);

struct ParsedDate {
  std::string_view raw;                 // what was read: the text without blanks around it
  DateStatus status{DateStatus::missing};
  std::optional<Instant> instant;       // null when invalid or missing
  std::optional<std::int32_t> zone_offset_s;  // east positive; null when the text does not say
  std::string_view zone_name;           // "PST" of "(PST)" or of a bare name; view into raw; may be null
  int weekday{-1};                      // as written, 0 = Sunday; -1 when not written
  DateIssues issues;
};

// Reads one date. Never fails, never allocates; views point into `text`.
[[nodiscard]] ParsedDate parse_date(std::string_view text FORENSICS_LIFETIME) noexcept;

}  // namespace forensics
