// The parts of a date as they stand in the text, before they are judged. Used by parse_date only.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "libforensics/time/date.h"

namespace forensics {

struct DateParts {
  enum class Meridiem : std::uint8_t { none, am, pm };

  // -1: not written. The day may be 99, the hour 25: nothing is checked yet.
  int weekday{-1};
  int day{-1};
  int month{-1};
  int year{-1};  // the century is filled in
  int hour{-1};
  int minute{0};
  int second{0};
  std::uint32_t nanos{0};
  Meridiem meridiem{Meridiem::none};

  bool zone_written{false};  // an offset or a bare name, readable or not
  std::optional<std::int32_t> offset_s;
  std::string_view zone_name;       // bare
  std::string_view zone_comment;    // the first comment after the time that looks like a zone
  bool name_carries_offset{false};  // "GMT+0200"

  bool any_token{false};      // something but blanks and comments
  bool unreadable{false};     // something fits nowhere before the date was complete
  bool weekday_comma{false};  // "Tue,"
  bool odd_comma{false};      // any other comma
  bool month_before_day{false};
  bool year_after_time{false};
  DateIssues issues;  // those that the text alone shows

  friend bool operator==(const DateParts&, const DateParts&) = default;
};

// One pass over `text`, which has no blanks around it. Every token (a number, a word, a mark) fills
// the slot that its shape and the slots filled so far leave open: a day before a year, a time only
// once, a zone only after a time. What fits no slot ends the reading: as trailing text when day and
// time are there, else as an unreadable date.
[[nodiscard]] DateParts read_date_parts(std::string_view text) noexcept;

// The same result, faster, for the form that 98 of 100 real dates have:
//   [Tue,] 8 Aug 2017 12:05:31 -0700 [(PDT)]
// with blanks and folds of any length between the parts. False for all else; `out` is then spoilt.
[[nodiscard]] bool read_canonical_date_parts(std::string_view text, DateParts& out) noexcept;

// Fills in the offset and what is odd about it, "-0000" included.
void place_offset(DateParts& parts, bool west, int hours, int minutes) noexcept;

}  // namespace forensics
