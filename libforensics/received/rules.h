// Rules that several families share, for Family::invariants, and the functions behind them for
// families that keep them with an exception. Each gives the bytes that break it.
#pragma once

#include <string_view>

#include "libforensics/base/ascii.h"
#include "libforensics/received/family.h"
#include "libforensics/received/line.h"

namespace forensics::rules {

// "(CEST)" after the offset. A line without any date is not judged.
[[nodiscard]] inline std::string_view date_without_zone_comment(const Line& line) {
  const std::string_view date = line.hop.date.raw;
  return date.empty() || date.ends_with(')') ? std::string_view{} : date;
}
inline constexpr Invariant zone_name_last{"a zone name in parentheses ends the date",
                                          date_without_zone_comment};

[[nodiscard]] inline std::string_view date_with_zone_comment(const Line& line) {
  const std::string_view date = line.hop.date.raw;
  return date.ends_with(')') ? date : std::string_view{};
}
inline constexpr Invariant offset_last{"the date ends with its offset", date_with_zone_comment};

[[nodiscard]] inline std::string_view date_with_weekday(const Line& line) {
  return line.hop.date.weekday >= 0 ? line.hop.date.raw : std::string_view{};
}
inline constexpr Invariant no_weekday{"the date has no weekday", date_with_weekday};

[[nodiscard]] inline std::string_view date_without_weekday(const Line& line) {
  return line.hop.date.weekday >= 0 ? std::string_view{} : line.hop.date.raw;
}
inline constexpr Invariant weekday_first{"the date begins with a weekday", date_without_weekday};

// The date from its day on: "5 Oct 2022 ..." of "Wed,  5 Oct 2022 ...".
[[nodiscard]] inline std::string_view from_day_on(std::string_view date) {
  const std::size_t comma = date.find(',');
  if (comma != std::string_view::npos) date.remove_prefix(comma + 1);
  while (!date.empty() && is_space(date.front())) date.remove_prefix(1);
  return date;
}

// "05 Oct": programs print the day by one pattern, and those for "05" and "5" are two.
[[nodiscard]] inline std::string_view day_with_zero(const Line& line) {
  const std::string_view day = from_day_on(line.hop.date.raw);
  const bool has_zero = day.size() > 1 && day[0] == '0' && is_digit(day[1]);
  return has_zero ? line.hop.date.raw : std::string_view{};
}
inline constexpr Invariant day_without_zero{"a day below ten has no zero in front", day_with_zero};

[[nodiscard]] inline std::string_view day_of_one_digit(const Line& line) {
  const std::string_view day = from_day_on(line.hop.date.raw);
  const bool is_short = day.size() > 1 && is_digit(day[0]) && is_space(day[1]);
  return is_short ? line.hop.date.raw : std::string_view{};
}
inline constexpr Invariant day_of_two_digits{"a day below ten has a zero in front",
                                             day_of_one_digit};

// Google's servers stamp in the time of California.
[[nodiscard]] inline std::string_view date_not_pacific(const Line& line) {
  const std::string_view date = line.hop.date.raw;
  const bool pacific = date.empty() || date.ends_with("(PST)") || date.ends_with("(PDT)");
  return pacific ? std::string_view{} : date;
}
inline constexpr Invariant pacific_time{"(PST) or (PDT) ends the date", date_not_pacific};

// Exchange Online stamps in UTC.
[[nodiscard]] inline std::string_view outlook_date_not_utc(const Line& line) {
  const std::string_view date = line.hop.date.raw;
  const bool is_online = ends_with_ignoring_case(line.hop.by.name, ".outlook.com") ||
                         ends_with_ignoring_case(line.hop.by.name, ".outlook.office365.com");
  return date.empty() || !is_online || date.ends_with("+0000") ? std::string_view{} : date;
}
inline constexpr Invariant outlook_in_utc{"Exchange Online stamps in UTC", outlook_date_not_utc};

// "(version=TLS1_2, cipher=...)" and a front end came with Exchange 2013, which is version 15.
[[nodiscard]] inline std::string_view new_words_of_an_old_exchange(const Line& line) {
  const std::string_view id = line.hop.id;
  if (!(id.starts_with("8.") || id.starts_with("14."))) return {};
  const bool is_new = contains(line.hop.with.raw, "version=TLS") ||
                      find_ignoring_case(line.hop.via, "Frontend") != std::string_view::npos;
  return is_new ? id : std::string_view{};
}
inline constexpr Invariant words_of_its_version{
    "before version 15 there is no front end and no TLS version", new_words_of_an_old_exchange};

// The id of Exchange is the version of the server: "15.20.7849.21".
[[nodiscard]] inline std::string_view id_not_version(const Line& line) {
  const std::string_view id = line.hop.id;
  if (id.empty()) return {};
  const bool version = k_version_bytes.has_all_of(id) && id.find('.') != std::string_view::npos;
  return version ? std::string_view{} : id;
}
inline constexpr Invariant id_is_version{"the id is the version of the server", id_not_version};

// Google's id ends in a clock: ".2024.05.01.03.00.00", earlier ".1273936064951" (milliseconds).
[[nodiscard]] inline std::string_view id_without_google_clock(const Line& line) {
  const std::string_view id = line.hop.id;
  if (id.empty()) return {};
  std::size_t digits = 0;
  std::size_t at = id.size();
  while (at > 0 && (is_digit(id[at - 1]) || id[at - 1] == '.')) digits += id[--at] != '.' ? 1U : 0U;
  return digits >= 13 ? std::string_view{} : id;
}
inline constexpr Invariant google_clock_last{"the id ends in a clock", id_without_google_clock};

// The server always prints the client's address in brackets.
[[nodiscard]] inline std::string_view no_bracketed_address(const Line& line) {
  if (line.from == nullptr || has_tcp_comment(line)) return {};
  return line.hop.from.raw.empty() ? line.from->keyword : line.hop.from.raw;
}
inline constexpr Invariant client_in_brackets{"the client stands as (HOST [ADDRESS])",
                                              no_bracketed_address};

}  // namespace forensics::rules
