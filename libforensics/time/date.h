// The date of a Received stamp or a Date field, as mail really writes it.
//
// RFC 5322 3.3 and 4.3 (obsolete zones, two-digit years, comments), asctime, RFC 850, ISO 8601 and
// Go's time.String (SendGrid), with parts missing. Nothing is mended in silence: what was read
// against the rules stands in `issues`.
//
// Of 73,870 Date and Received values in 11,000 real messages it reads all but four: two whose month
// stands in Big5 characters, and two that hold no date.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "libforensics/base/instant.h"
#include "libforensics/base/lifetime.h"

namespace forensics {

enum class DateStatus : std::uint8_t {
  ok,        // as the grammar of RFC 5322 has it, obsolete forms included
  repaired,  // one reading against the grammar; `issues` says what was odd
  missing,   // nothing but blanks and comments
  invalid,   // no instant: unreadable, or a day or hour that does not exist
};

[[nodiscard]] std::string_view date_status_name(DateStatus status) noexcept;

// One bit each in ParsedDate::issues; date_issue_name gives the id that reports print.
//
// Three kinds. A claim that cannot be true or is old-fashioned leaves the status ok, for the status
// speaks of syntax alone; a breach of the grammar makes it repaired; out_of_range_time,
// impossible_day and a year after 9999 make it invalid.
enum class DateIssue : std::uint8_t {
  // Lawful syntax
  weekday_mismatch,   // the weekday named is not that of the date
  two_digit_year,     // RFC 5322 4.3 rule: 00..49 is 20xx, 50..99 is 19xx, three digits + 1900
  year_out_of_range,  // before 1970 or after 2100; taken as written, after 9999 no instant
  missing_seconds,
  obsolete_zone,       // EST, PDT, GMT, UT ... RFC 5322 4.3; UTC, too
  military_zone,       // one letter, RFC 5322 4.3: meaning unknown, read as UTC
  zone_out_of_range,   // beyond +14:00 or -12:00, minutes over 59, or digits that are no zone
  zone_odd_minutes,    // minutes not 00, 15, 30 or 45
  zone_name_conflict,  // "(EST)" beside an offset that no EST of the world has (zone_names.h)
  unknown_local_zone,  // "-0000": the writer does not say its zone (RFC 5322 3.3)
  leap_second,         // second 60, read as the second after :59
  odd_case,            // "mon", "JUL", "gmt"
  // Breaches of the grammar
  weekday_unknown,    // words before the day that are no weekday
  missing_time,       // a day alone, read as 00:00:00
  missing_zone,       // read as UTC; a zone named only in a comment counts when RFC 5322 knows it
  unknown_zone_name,  // a name alone that says no offset; read as UTC, zone unknown
  colon_in_zone,      // "+01:00"
  fractional_seconds,
  asctime_order,    // "Tue Aug  8 12:05:31 2017"
  iso_order,        // "2023-09-11 09:23:53", year first
  numeric_month,    // "22/08/2002"
  ambiguous_order,  // "02/08/2002" read day first, "02-08-2002" month first: a guess
  month_first,      // "Aug, 22 2002", "4/20/2018"
  full_names,       // "Monday", "February", "Sept"
  am_pm,
  odd_digit_count,  // "9:05:01", "029 Apr", "+100"
  odd_punctuation,  // marks or words too many, missing or unusual: "28-Dec-2014", "+-0500"
  trailing_text,    // anything but comments after the zone
  unterminated_comment,
  eight_bit,  // raw bytes over 127 in the date
  // No instant
  out_of_range_time,  // hour 24+, minute 60+, second 61+, 13 AM
  impossible_day,     // February 30
};

[[nodiscard]] std::string_view date_issue_name(DateIssue issue) noexcept;

inline constexpr int k_date_issue_count = static_cast<int>(DateIssue::impossible_day) + 1;
static_assert(k_date_issue_count <= 32);

class DateIssues {
 public:
  constexpr void add(DateIssue issue) noexcept { bits_ |= bit(issue); }
  [[nodiscard]] constexpr bool has(DateIssue issue) const noexcept {
    return (bits_ & bit(issue)) != 0;
  }
  [[nodiscard]] constexpr bool empty() const noexcept { return bits_ == 0; }
  [[nodiscard]] constexpr std::uint32_t bits() const noexcept { return bits_; }
  // Whether one of them breaks the grammar of RFC 5322 3.3 and 4.3.
  [[nodiscard]] constexpr bool break_grammar() const noexcept {
    return bits_ >= bit(DateIssue::weekday_unknown);
  }

  friend constexpr bool operator==(const DateIssues&, const DateIssues&) = default;

 private:
  [[nodiscard]] static constexpr std::uint32_t bit(DateIssue issue) noexcept {
    return 1U << static_cast<unsigned>(issue);
  }
  std::uint32_t bits_{0};
};

struct ParsedDate {
  std::string_view raw;  // what was read: the text without blanks around it
  DateStatus status{DateStatus::missing};
  std::optional<Instant> instant;             // null when invalid or missing
  std::optional<std::int32_t> zone_offset_s;  // east positive; null when the text does not say
  std::string_view zone_name;  // "PST" of "(PST)" or of a bare name; view into raw; may be null
  int weekday{-1};             // as written, 0 = Sunday; -1 when not written
  DateIssues issues;
};

// The instant, where it is one of UTC: null too where the text says no zone or one that means
// nothing here. Read as UTC such a date is up to 14 hours off, too much to be held against others.
[[nodiscard]] std::optional<Instant> certain_instant(const ParsedDate& date) noexcept;

// Reads one date. Never fails, never allocates; linear; views point into `text`.
[[nodiscard]] ParsedDate parse_date(std::string_view text FORENSICS_LIFETIME) noexcept;

}  // namespace forensics
