#include "libforensics/time/date.h"

#include <array>
#include <cstddef>
#include <utility>

#include "libforensics/base/ascii.h"
#include "libforensics/time/date_parts.h"
#include "libforensics/time/date_words.h"
#include "libforensics/time/zone_names.h"

namespace forensics {
namespace {

[[nodiscard]] bool is_leap_year(int year) noexcept {
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

[[nodiscard]] bool is_day_of_calendar(int year, int month, int day) noexcept {
  constexpr std::array<int, 12> k_lengths = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (month < 1 || month > 12 || day < 1) return false;
  const int length = k_lengths[static_cast<std::size_t>(month) - 1];
  return day <= length || (month == 2 && day == 29 && is_leap_year(year));
}

[[nodiscard]] std::int64_t days_of(const DateParts& parts) noexcept {
  return days_from_civil(
      {parts.year, static_cast<std::uint8_t>(parts.month), static_cast<std::uint8_t>(parts.day)});
}

// Order and punctuation, which only the whole shows.
void judge_order(DateParts& parts) noexcept {
  DateIssues& issues = parts.issues;
  const bool asctime = parts.year_after_time;
  if (asctime) issues.add(DateIssue::asctime_order);
  if (parts.month_before_day && !asctime) issues.add(DateIssue::month_first);
  const bool rfc_order = !asctime && !parts.month_before_day && !issues.has(DateIssue::iso_order);
  const bool comma_missing = parts.weekday >= 0 && !parts.weekday_comma;
  if (rfc_order && (parts.odd_comma || comma_missing)) issues.add(DateIssue::odd_punctuation);
}

// Days since 1970, or null when there is no such day. Where day and month may be exchanged, a
// weekday decides.
[[nodiscard]] std::optional<std::int64_t> judge_day(DateParts& parts) noexcept {
  DateIssues& issues = parts.issues;
  if (!is_day_of_calendar(parts.year, parts.month, parts.day)) {
    issues.add(DateIssue::impossible_day);
    return std::nullopt;
  }
  std::int64_t days = days_of(parts);
  bool agrees = parts.weekday < 0 || parts.weekday == weekday_of_days(days);
  if (!agrees && issues.has(DateIssue::ambiguous_order)) {
    std::swap(parts.day, parts.month);
    const std::int64_t exchanged = days_of(parts);
    agrees = parts.weekday == weekday_of_days(exchanged);
    if (agrees) {
      parts.month_before_day = !parts.month_before_day;
      days = exchanged;
    }
  }
  if (!agrees) issues.add(DateIssue::weekday_mismatch);
  constexpr int k_first_year = 1970;
  constexpr int k_last_year = 2100;
  if (parts.year < k_first_year || parts.year > k_last_year) {
    issues.add(DateIssue::year_out_of_range);
  }
  return days;
}

// Seconds since midnight, or null when there is no such time.
[[nodiscard]] std::optional<std::int64_t> judge_time(DateParts& parts) noexcept {
  DateIssues& issues = parts.issues;
  if (parts.hour < 0) {
    issues.add(DateIssue::missing_time);
    return 0;
  }
  int hour = parts.hour;
  const bool am = parts.meridiem == DateParts::Meridiem::am;
  const bool pm = parts.meridiem == DateParts::Meridiem::pm;
  if (hour > 23 || parts.minute > 59 || parts.second > 60 || (am && hour > 12)) {
    issues.add(DateIssue::out_of_range_time);
    return std::nullopt;
  }
  if (am && hour == 12) hour = 0;
  if (pm && hour < 12) hour += 12;
  if (parts.second == 60) issues.add(DateIssue::leap_second);
  return (hour * 60 + parts.minute) * 60 + parts.second;
}

void judge_zone(DateParts& parts, ParsedDate& out) noexcept {
  DateIssues& issues = parts.issues;
  const bool comment_only = !parts.zone_written && parts.zone_comment.data() != nullptr;
  if (!parts.zone_written) issues.add(DateIssue::missing_zone);
  if (comment_only) {
    parts.offset_s = obsolete_zone_offset(parts.zone_comment);
    if (parts.offset_s) issues.add(DateIssue::obsolete_zone);
  }
  const bool bare_name = parts.zone_name.data() != nullptr && !parts.name_carries_offset;
  const bool commented = parts.zone_comment.data() != nullptr;
  out.zone_name = !bare_name && commented ? parts.zone_comment : parts.zone_name;
  out.zone_offset_s = parts.offset_s;
  if (out.zone_offset_s && zone_name_contradicts(out.zone_name, *out.zone_offset_s)) {
    issues.add(DateIssue::zone_name_conflict);
  }
}

[[nodiscard]] bool has_whole_day(const DateParts& parts) noexcept {
  constexpr int k_last_year = 9999;  // RFC 3339 has four digits
  return !parts.unreadable && parts.day >= 0 && parts.month >= 0 && parts.year >= 0 &&
         parts.year <= k_last_year;
}

}  // namespace

ParsedDate parse_date(std::string_view text) noexcept {
  ParsedDate out;
  out.raw = trim(text);
  DateParts parts;
  if (!read_canonical_date_parts(out.raw, parts)) parts = read_date_parts(out.raw);
  if (!parts.any_token) {
    // What an unclosed comment swallowed may have been a date.
    const bool swallowed = parts.issues.has(DateIssue::unterminated_comment);
    out.status = swallowed ? DateStatus::invalid : DateStatus::missing;
    out.issues = parts.issues;
    return out;
  }
  out.status = DateStatus::invalid;
  out.weekday = parts.weekday;
  judge_zone(parts, out);
  if (has_whole_day(parts)) {
    const std::optional<std::int64_t> days = judge_day(parts);
    judge_order(parts);
    const std::optional<std::int64_t> seconds = judge_time(parts);
    if (days && seconds) {
      out.instant = {*days * 86400 + *seconds - out.zone_offset_s.value_or(0), parts.nanos};
      out.status = parts.issues.break_grammar() ? DateStatus::repaired : DateStatus::ok;
    }
  } else if (parts.year > 9999) {
    parts.issues.add(DateIssue::year_out_of_range);
  }
  out.issues = parts.issues;
  return out;
}

std::optional<Instant> certain_instant(const ParsedDate& date) noexcept {
  if (date.zone_offset_s) return date.instant;
  // "-0000" hides where the writer is, not when it is (RFC 5322 3.3), and so does Mailgun's
  // "-0000 (UTC)". Not so "-0000 (EDT)": that writer has a zone and failed to write its offset
  // (amavisd-new of 2002).
  const bool names_another = !date.zone_name.empty() && date.zone_name != "UTC";
  const bool in_utc = date.issues.has(DateIssue::unknown_local_zone) && !names_another;
  return in_utc ? date.instant : std::nullopt;
}

std::string_view date_status_name(DateStatus status) noexcept {
  switch (status) {
    case DateStatus::ok: return "ok";
    case DateStatus::repaired: return "repaired";
    case DateStatus::missing: return "missing";
    case DateStatus::invalid: return "invalid";
  }
  return "invalid";
}

std::string_view date_issue_name(DateIssue issue) noexcept {
  switch (issue) {
    case DateIssue::weekday_mismatch: return "weekday_mismatch";
    case DateIssue::two_digit_year: return "two_digit_year";
    case DateIssue::year_out_of_range: return "year_out_of_range";
    case DateIssue::missing_seconds: return "missing_seconds";
    case DateIssue::obsolete_zone: return "obsolete_zone";
    case DateIssue::military_zone: return "military_zone";
    case DateIssue::zone_out_of_range: return "zone_out_of_range";
    case DateIssue::zone_odd_minutes: return "zone_odd_minutes";
    case DateIssue::zone_name_conflict: return "zone_name_conflict";
    case DateIssue::unknown_local_zone: return "unknown_local_zone";
    case DateIssue::leap_second: return "leap_second";
    case DateIssue::odd_case: return "odd_case";
    case DateIssue::weekday_unknown: return "weekday_unknown";
    case DateIssue::missing_time: return "missing_time";
    case DateIssue::missing_zone: return "missing_zone";
    case DateIssue::unknown_zone_name: return "unknown_zone_name";
    case DateIssue::colon_in_zone: return "colon_in_zone";
    case DateIssue::fractional_seconds: return "fractional_seconds";
    case DateIssue::asctime_order: return "asctime_order";
    case DateIssue::iso_order: return "iso_order";
    case DateIssue::numeric_month: return "numeric_month";
    case DateIssue::ambiguous_order: return "ambiguous_order";
    case DateIssue::month_first: return "month_first";
    case DateIssue::full_names: return "full_names";
    case DateIssue::am_pm: return "am_pm";
    case DateIssue::odd_digit_count: return "odd_digit_count";
    case DateIssue::odd_punctuation: return "odd_punctuation";
    case DateIssue::trailing_text: return "trailing_text";
    case DateIssue::unterminated_comment: return "unterminated_comment";
    case DateIssue::eight_bit: return "eight_bit";
    case DateIssue::out_of_range_time: return "out_of_range_time";
    case DateIssue::impossible_day: return "impossible_day";
  }
  return "";
}

}  // namespace forensics
