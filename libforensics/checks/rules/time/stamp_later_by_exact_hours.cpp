#include "libforensics/checks/stamp_step.h"

namespace forensics::rules {
namespace {

constexpr std::int64_t k_since_s = 1'325'376'000;  // 2012-01-01: servers know their zones by then
constexpr std::int64_t k_clocks_apart_s = 15;
constexpr std::int64_t k_longest_leg_s = 60;

// What the leg took beside the hours, if it took `delay` and hours were cut off.
constexpr bool is_exact(std::int64_t delay) noexcept {
  const std::int64_t past =
      ((delay + k_clocks_apart_s) % k_step_hour_s + k_step_hour_s) % k_step_hour_s;
  return delay < -k_step_hour_s / 2 && past <= k_clocks_apart_s + k_longest_leg_s;
}

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const std::optional<std::int64_t>& delay = evidence.chain.delays[at].seconds;
  const ParsedDate& newer = evidence.chain.hops[at].date;
  const ParsedDate& older = evidence.chain.hops[at + 1].date;
  if (!delay) return Outcome::not_applicable;
  if (!is_exact(*delay)) return Outcome::clean;
  if (newer.instant->seconds < k_since_s) return Outcome::not_applicable;
  if (says_no_zone(newer) || says_no_zone(older)) return Outcome::not_applicable;
  note.add(evidence, newer.raw);
  note.add(evidence, older.raw);
  note.seconds = -*delay;
  return Outcome::hit;
}

}  // namespace

extern constexpr Check stamp_later_by_exact_hours{checked(
    {.title = "The older hop is stamped a whole number of hours later than the newer one, to the "
              "minute, by a server of today",
     .rationale = "Servers have kept the right zone for years; who changes an offset, an hour or a "
                  "day leaves the minutes",
     .source =
         "1 of 24,219 genuine legs since 2012, and 24 of messages whose stamps were replaced by "
         "hand before they were published; 244 of 8,050 forgeries",
     .false_positives = "a server with a wrong zone; published messages whose stamps were replaced",
     .summary = "the older stamp {b} is {duration} later than the newer one {a}",
     .scope = Scope::link,
     .bearing = Bearing::chain,
     .clean_with = hop_has::plain_leg,
     .group = "stamp_order",
     .run = run})};

}  // namespace forensics::rules
