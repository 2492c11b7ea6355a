#include <algorithm>
#include <cstdlib>

#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

constexpr std::int64_t k_far_s = 36LL * 3'600;
constexpr std::int64_t k_template_s = 2 * 366LL * 86'400;

bool near(const Instant& a, const Instant& b) noexcept {
  return a.seconds - b.seconds < k_far_s && b.seconds - a.seconds < k_far_s;
}

// Google keeps in a list of its own when a message came in that it sends on days later.
bool is_near_a_stamp(const Evidence& evidence, const Instant& clock) noexcept {
  const auto is_near = [&clock](const Hop& hop) {
    return hop.date.instant && near(*hop.date.instant, clock);
  };
  const auto& hops = evidence.chain.hops;
  const auto& of_google = evidence.chain.x_received;
  return std::any_of(hops.begin(), hops.end(), is_near) ||
         std::any_of(of_google.begin(), of_google.end(), is_near);
}

Outcome run(const Evidence& evidence, std::uint32_t, Note& note) {
  if (!evidence.newest_stamp) return Outcome::not_applicable;
  const bool has_claims = evidence.has_claimed_hop();
  const Clock* off = nullptr;
  for (const Clock& clock : evidence.clocks) {
    if (!is_author_clock(clock)) continue;
    // Whoever edits a stored message makes new boundaries; that says nothing about the hops.
    const bool remade = clock.place == ClockPlace::boundary &&
                        clock.utc->seconds > evidence.newest_stamp->seconds + k_far_s;
    if (remade) continue;
    // One of years ago is a constant of a program that writes many messages by one template.
    const bool of_a_template = clock.place == ClockPlace::boundary &&
                               clock.utc->seconds < evidence.newest_stamp->seconds - k_template_s;
    if (of_a_template) continue;
    if (is_near_a_stamp(evidence, *clock.utc)) return Outcome::clean;
    // An old clock is a template's, so it tells nothing of stamps that our own servers set; a
    // sender who knows a later time than they do does.
    if (!has_claims && clock.utc->seconds < evidence.newest_stamp->seconds) continue;
    off = &clock;
  }
  if (off == nullptr) return Outcome::not_applicable;
  note.add(span_in(evidence.headers.message, off->token.substr(0, 60)));
  note.instant = off->utc;
  note.seconds = std::abs(evidence.newest_stamp->seconds - off->utc->seconds);
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
     .summary = "{a} was made at {time}, {duration} off the newest stamp",
     .scope = Scope::message,
     .bearing = Bearing::chain,
     .group = "author_clock_against_hops",
     .run = run})};

}  // namespace forensics::rules
