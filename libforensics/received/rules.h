// Rules that several families share, for Family::invariants. Each gives the bytes that break it.
#pragma once

#include <string_view>

#include "libforensics/base/ascii.h"
#include "libforensics/received/line.h"

namespace forensics::rules {

// "(CEST)" after the offset. A line without any date is not judged.
[[nodiscard]] inline std::string_view date_without_zone_comment(const Line& line) {
  const std::string_view date = line.hop.date.raw;
  return date.empty() || date.ends_with(')') ? std::string_view{} : date;
}

[[nodiscard]] inline std::string_view date_with_zone_comment(const Line& line) {
  const std::string_view date = line.hop.date.raw;
  return date.ends_with(')') ? date : std::string_view{};
}

[[nodiscard]] inline std::string_view date_with_weekday(const Line& line) {
  return line.hop.date.weekday >= 0 ? line.hop.date.raw : std::string_view{};
}

[[nodiscard]] inline std::string_view date_without_weekday(const Line& line) {
  return line.hop.date.weekday >= 0 ? std::string_view{} : line.hop.date.raw;
}

// Google's servers stamp in the time of California.
[[nodiscard]] inline std::string_view date_not_pacific(const Line& line) {
  const std::string_view date = line.hop.date.raw;
  const bool pacific = date.empty() || date.ends_with("(PST)") || date.ends_with("(PDT)");
  return pacific ? std::string_view{} : date;
}

// Exchange Online stamps in UTC.
[[nodiscard]] inline std::string_view outlook_date_not_utc(const Line& line) {
  const std::string_view date = line.hop.date.raw;
  if (date.empty() || !ends_with_ignoring_case(line.hop.by.name, ".outlook.com")) return {};
  return date.ends_with("+0000") ? std::string_view{} : date;
}

// The id of Exchange is the version of the server: "15.20.7849.21".
[[nodiscard]] inline std::string_view id_not_version(const Line& line) {
  const std::string_view id = line.hop.id;
  if (id.empty()) return {};
  const bool version = k_version_bytes.has_all_of(id) && id.find('.') != std::string_view::npos;
  return version ? std::string_view{} : id;
}

// Google's id ends in a clock: ".2024.05.01.03.00.00", earlier ".1273936064951" (milliseconds).
[[nodiscard]] inline std::string_view id_without_google_clock(const Line& line) {
  const std::string_view id = line.hop.id;
  if (id.empty()) return {};
  std::size_t digits = 0;
  std::size_t at = id.size();
  while (at > 0 && (is_digit(id[at - 1]) || id[at - 1] == '.')) digits += id[--at] != '.' ? 1U : 0U;
  return digits >= 13 ? std::string_view{} : id;
}

// The server always prints the client's address in brackets.
[[nodiscard]] inline std::string_view no_bracketed_address(const Line& line) {
  if (line.from == nullptr || has_tcp_comment(line)) return {};
  return line.hop.from.raw.empty() ? line.from->keyword : line.hop.from.raw;
}

}  // namespace forensics::rules
