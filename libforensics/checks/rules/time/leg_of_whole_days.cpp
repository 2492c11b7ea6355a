#include "libforensics/checks/stamp_step.h"

namespace forensics::rules {
namespace {

constexpr std::int64_t k_since_s = 1'325'376'000;  // 2012-01-01: clocks are kept by then
constexpr std::int64_t k_near_now_s = 120;
constexpr std::int64_t k_near_then_s = 60;

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const std::optional<std::int64_t>& delay = evidence.chain.delays[at].seconds;
  const ParsedDate& newer = evidence.chain.hops[at].date;
  if (!delay || !newer.instant) return Outcome::not_applicable;
  const std::int64_t near = newer.instant->seconds >= k_since_s ? k_near_now_s : k_near_then_s;
  const std::int64_t past = (*delay + near) % k_step_day_s;
  if (*delay < k_step_day_s - near || past > 2 * near) return Outcome::clean;
  note.add(evidence, newer.raw);
  note.add(evidence, evidence.chain.hops[at + 1].date.raw);
  note.seconds = *delay;
  return Outcome::hit;
}

}  // namespace

extern constexpr Check leg_of_whole_days{checked(
    {.title = "The message waited for a whole number of days, to the minute",
     .rationale = "A queue lets a message go when it can; who changes the day of a stamp leaves "
                  "the time",
     .source = "2 of 24,235 genuine legs since 2012, 0 of 20,721 before; 276 of 8,050 forgeries",
     .false_positives = "a queue that is tried once a day; a clock that is a day wrong",
     .summary = "from {b} to {a}: {duration}",
     .scope = Scope::link,
     .bearing = Bearing::chain,
     .clean_with = hop_has::plain_leg,
     .group = "stamp_order",
     .run = run})};

}  // namespace forensics::rules
