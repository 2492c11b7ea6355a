// What the tests of parse_date share.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "libforensics/time/date.h"

namespace forensics {

// UTC seconds of a wall time at an offset of so many minutes.
[[nodiscard]] constexpr std::int64_t utc(int year, int month, int day, int hour = 0, int minute = 0,
                                         int second = 0, int offset_min = 0) {
  return days_from_civil({year, static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)}) *
             86400 +
         hour * 3600 + minute * 60 + second - offset_min * 60;
}

inline std::int64_t seconds_of(std::string_view text) {
  const ParsedDate date = parse_date(text);
  EXPECT_TRUE(date.instant) << text;
  return date.instant ? date.instant->seconds : -1;
}

inline std::vector<std::string> issues_of(std::string_view text) {
  std::vector<std::string> out;
  const DateIssues issues = parse_date(text).issues;
  for (int i = 0; i < k_date_issue_count; ++i) {
    const auto issue = static_cast<DateIssue>(i);
    if (issues.has(issue)) out.emplace_back(date_issue_name(issue));
  }
  return out;
}

inline DateStatus status_of(std::string_view text) {
  return parse_date(text).status;
}

}  // namespace forensics
