#include "libforensics/chain/delay_cause.h"

#include <algorithm>
#include <array>

#include "libforensics/base/ascii.h"
#include "libforensics/chain/organisation.h"

namespace forensics {
namespace {

constexpr std::int64_t k_transit_s = 60;
constexpr int k_most_attempts = 40;

bool is_loopback(const Hop& hop) noexcept {
  return hop.from.ip_scope == IpScope::loopback;
}

// The filter hands back to its own machine or network.
bool is_loopback_or_inside(const Hop& hop) noexcept {
  return is_loopback(hop) || hop.from.ip_scope == IpScope::private_ || !hop.from.ip;
}

bool is_list_family(std::string_view family) noexcept {
  constexpr std::array<std::string_view, 3> known = {"majordomo", "list-server", "vger-zmailer"};
  return std::find(known.begin(), known.end(), family) != known.end();
}

// One host before and behind: the message left the server and came back.
bool same_server(const Hop& newer, const Hop& older) noexcept {
  return same_host(newer.by.name, older.by.name);
}

// A server that does nothing but filter: by its family, the name of its software, or amavisd's note
// of the port that it listens on.
bool is_filter(const Hop& hop) noexcept {
  constexpr std::array<std::string_view, 3> families = {"amavis", "proofpoint-filterd",
                                                        "qmail-scanner"};
  constexpr std::array<std::string_view, 6> software = {"amavis",    "clamsmtp", "spampd",
                                                        "proxsmtpd", "dspam",    "mailscanner"};
  const auto begins = [&](std::string_view word) {
    return starts_with_ignoring_case(hop.by.software, word);
  };
  return std::find(families.begin(), families.end(), hop.family) != families.end() ||
         std::any_of(software.begin(), software.end(), begins);
}

bool names_a_filter(const Hop& newer, const Hop& older) noexcept {
  return is_filter(newer) || (is_filter(older) && is_loopback_or_inside(newer));
}

// Out of the server and in again by the loopback interface. A mailbox program does the same.
bool is_loop(const Hop& newer, const Hop& older) noexcept {
  return is_loopback(newer) && older.kind != HopKind::mail_fetch &&
         (same_server(newer, older) || is_localhost(older.by.name));
}

struct Schedule {
  std::string_view name;
  int (*attempt)(std::int64_t) noexcept;
};

const Schedule* schedule_of(std::string_view family) noexcept {
  static constexpr std::array<Schedule, 5> known = {{{"postfix", postfix_attempt},
                                                     {"exim", exim_attempt},
                                                     {"qmail", qmail_attempt},
                                                     {"exchange", exchange_attempt},
                                                     {"sendmail", sendmail_attempt}}};
  for (const Schedule& schedule : known) {
    if (family.substr(0, schedule.name.size()) == schedule.name) return &schedule;
  }
  return nullptr;
}

}  // namespace

int postfix_attempt(std::int64_t seconds) noexcept {
  constexpr std::int64_t queue_run = 300;
  std::int64_t wait = 300;
  std::int64_t at = 0;
  for (int attempt = 1; attempt <= k_most_attempts; ++attempt) {
    at += wait;
    // Each try waits for the next run of the queue, so the slack grows by one run a try, up to the
    // next try's time.
    const std::int64_t slack = std::min<std::int64_t>(queue_run * attempt, wait - 1);
    if (seconds < at - 5) return 0;
    if (seconds <= at + slack) return attempt;
    wait = std::min<std::int64_t>(wait * 2, 4000);
  }
  return 0;
}

int exim_attempt(std::int64_t seconds) noexcept {
  constexpr std::int64_t step = 900;
  constexpr std::int64_t slack = 60;
  constexpr std::int64_t longest_wait = 21'600;
  for (int attempt = 1; attempt <= 8; ++attempt) {
    if (seconds >= step * attempt - 5 && seconds <= step * attempt + slack) return attempt;
  }
  std::int64_t at = 8 * step;
  std::int64_t wait = 3600;
  for (int attempt = 9; attempt <= k_most_attempts; ++attempt) {
    at += wait;
    // The runner starts every half hour on most hosts.
    if (seconds >= at - 5 && seconds <= at + 1800) return attempt;
    wait = std::min(wait + wait / 2, longest_wait);
  }
  return 0;
}

int qmail_attempt(std::int64_t seconds) noexcept {
  constexpr std::int64_t slack = 30;
  for (std::int64_t attempt = 1; attempt <= k_most_attempts; ++attempt) {
    const std::int64_t at = 400 * attempt * attempt;
    if (seconds >= at - 2 && seconds <= at + slack) return static_cast<int>(attempt);
  }
  return 0;
}

int exchange_attempt(std::int64_t seconds) noexcept {
  constexpr std::int64_t slack = 20;
  constexpr std::array<std::pair<std::int64_t, int>, 3> stages = {{{60, 4}, {300, 6}, {600, 30}}};
  std::int64_t at = 0;
  int attempt = 0;
  for (const auto& [wait, count] : stages) {
    for (int i = 0; i < count; ++i) {
      at += wait;
      ++attempt;
      if (seconds >= at - 2 && seconds <= at + slack) return attempt;
    }
  }
  return 0;
}

int sendmail_attempt(std::int64_t seconds) noexcept {
  constexpr std::int64_t interval = 900;
  constexpr std::int64_t slack = 45;
  const std::int64_t nearest = (seconds + interval / 2) / interval;
  const std::int64_t off = seconds - nearest * interval;
  const bool fits = nearest >= 1 && nearest <= k_most_attempts && off >= -slack && off <= slack;
  return fits ? static_cast<int>(nearest) : 0;
}

std::string_view delay_cause_name(DelayCause cause) noexcept {
  constexpr std::string_view names[] = {
      "unknown",     "transit",   "runs_backwards", "skewed_clock", "content_filter",
      "list_server", "retrieval", "greylisting",    "retry",        "unexplained"};
  return names[static_cast<std::size_t>(cause)];
}

DelayReading read_delay(const Hop& newer, const Hop& older, std::int64_t seconds,
                        const DelayContext& context) noexcept {
  if (seconds < -k_transit_s) return {DelayCause::runs_backwards, 0, {}};
  if (newer.kind == HopKind::mail_fetch && seconds > k_transit_s)
    return {DelayCause::retrieval, 0, {}};
  if (names_a_filter(newer, older)) return {DelayCause::content_filter, 0, {}};
  // A program gave it to the mail server of its own machine: sendmail -Ac submits so.
  const bool is_submitted = is_loopback(newer) && older.kind == HopKind::local;
  if (is_submitted && seconds <= k_transit_s) return {DelayCause::transit, 0, {}};
  if (is_loop(newer, older)) {
    return {context.passed_list ? DelayCause::list_server : DelayCause::content_filter, 0, {}};
  }
  if (seconds <= k_transit_s) return {DelayCause::transit, 0, {}};
  if (context.told_greylisted) return {DelayCause::greylisting, 0, {}};
  if (is_list_family(newer.family) || is_list_family(older.family) || context.passed_list) {
    return {DelayCause::list_server, 0, {}};
  }
  if (const Schedule* schedule = schedule_of(older.family)) {
    const int attempt = schedule->attempt(seconds);
    if (attempt > 0) {
      const bool greylisted = context.at_edge && attempt <= 2;
      return {greylisted ? DelayCause::greylisting : DelayCause::retry, attempt, schedule->name};
    }
  }
  return {DelayCause::unexplained, 0, {}};
}

}  // namespace forensics
