#include <cstdlib>

#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

// Longer than a moderator holds mail.
constexpr std::int64_t k_tolerance_s = 60LL * 86'400;

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Clock* clock = evidence.hops[at].id_clock;
  if (!evidence.is_claimed(at)) return Outcome::not_applicable;
  if (evidence.chain.hops[at].date.instant || !clock->utc || !evidence.newest_stamp)
    return Outcome::not_applicable;
  const std::int64_t off = clock->utc->seconds - evidence.newest_stamp->seconds;
  if (std::abs(off) <= k_tolerance_s) return Outcome::clean;
  note.add(evidence, clock->token);
  note.instant = clock->utc;
  note.seconds = std::abs(off);
  return Outcome::hit;
}

}  // namespace

extern constexpr Check queue_id_of_another_time{checked(
    {.title = "A line without a readable stamp has a queue id that was made months away from the "
              "newest stamp",
     .rationale = "The id tells the time that the stamp does not; an id copied from elsewhere, or "
                  "drawn by chance, is of another year",
     .source = "lines with such an id and no readable stamp: none in 8,607 of genuine mail",
     .false_positives = "mail that lay for months",
     .summary = "the id {a} was made at {time}, {duration} away from the newest stamp",
     .scope = Scope::hop,
     .bearing = Bearing::chain,
     .wants = hop_has::claimed | hop_has::id_clock,
     .group = "hop_clock",
     .run = run})};

}  // namespace forensics::rules
