// Where in a Received value the date stands when no semicolon says so.
#pragma once

#include <cstddef>
#include <string_view>

namespace forensics {

// Whether the text, after blanks and comments, begins as dates do: a weekday, a day and a month, or
// 2023-09-11. A cheap look: parse_date has the last word.
[[nodiscard]] bool starts_like_date(std::string_view text) noexcept;

// The offset of the last place outside comments where a date seems to begin, or npos.
[[nodiscard]] std::size_t find_unmarked_date(std::string_view text) noexcept;

}  // namespace forensics
