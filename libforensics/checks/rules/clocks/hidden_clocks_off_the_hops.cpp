#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

constexpr std::int64_t k_far_s = 36 * 3'600;

bool near(const Instant& a, const Instant& b) noexcept {
  return a.seconds - b.seconds < k_far_s && b.seconds - a.seconds < k_far_s;
}

Outcome run(const Evidence& evidence, std::uint32_t, Note& note) {
  if (!evidence.birth.earliest) return Outcome::not_applicable;
  const Instant* oldest = nullptr;
  for (const Hop& hop : evidence.chain.hops) {
    if (!hop.date.instant) continue;
    oldest = &*hop.date.instant;
    if (near(*oldest, *evidence.birth.earliest) || near(*oldest, *evidence.birth.latest))
      return Outcome::clean;
  }
  if (oldest == nullptr) return Outcome::not_applicable;
  for (const Clock& clock : evidence.clocks) {
    if (is_author_clock(clock) && note.span_count == 0)
      note.add(span_in(evidence.headers.message, clock.token.substr(0, 60)));
  }
  note.instant = evidence.birth.latest;
  note.seconds = oldest->seconds - evidence.birth.latest->seconds;
  return Outcome::hit;
}

}  // namespace

extern constexpr Check hidden_clocks_off_the_hops{checked(
    {.title = "No stamp lies within a day and a half of any clock that the author's side hides",
     .rationale = "Who moves a message in time changes what can be read; Message-ID and boundaries "
                  "keep the old time",
     .source = "Metaspike's published case of a mail of 2016 with a Message-ID of 2017; rates in "
               "bench/README.md (Forgery)",
     .false_positives = "drafts that lay for days and keep the id of their first saving",
     .summary = "{a} was made at {time}; the oldest stamp is {duration} off",
     .scope = Scope::message,
     .bearing = Bearing::chain,
     .group = "author_clock_against_hops",
     .run = run})};

}  // namespace forensics::rules
