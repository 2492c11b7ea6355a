// One mark in three kinds: a server's stamp before the time when its author made the message. What
// a wrong zone explains weighs differently from what it cannot.
#pragma once

#include <cstdint>
#include <optional>

#include "libforensics/checks/check.h"
#include "libforensics/checks/whole_hours.h"

namespace forensics {

// Zones lie between -12:00 and +14:00: no two of them are further apart.
inline constexpr std::int64_t k_zones_end_s = 26LL * 3'600;
inline constexpr std::int64_t k_ever_s = 1LL << 60;
// How much earlier than `made` the hop is stamped, seconds; null when that is not known.
inline std::optional<std::int64_t> early_by(const Hop& hop, const Instant& made) noexcept {
  const std::optional<Instant> stamp = certain_instant(hop.date);
  return stamp ? std::optional(made.seconds - stamp->seconds) : std::nullopt;
}

// Whether the hop that was stamped next after `at` is as early: then `at` could not but be, and
// only the newer one tells something.
inline bool is_newer_one_early(const Evidence& evidence, std::uint32_t at, const Instant& made,
                               std::int64_t least) noexcept {
  while (at-- > 0) {
    if (const auto early = early_by(evidence.chain.hops[at], made)) return *early >= least;
  }
  return false;
}

// Whether a wrong zone explains that the hop is stamped before `made`: it is early by whole hours,
// or the oldest hop is, which had the message within minutes and from which on it may have waited.
inline bool is_off_by_a_zone(const Evidence& evidence, std::int64_t early, const Instant& made) {
  const std::optional<std::int64_t> oldest = early_by(evidence.chain.hops.back(), made);
  return is_whole_hours(-early) || (oldest && *oldest > 0 && is_whole_hours(-*oldest));
}

// Hits when the stamp is earlier than the message was made, by `least` seconds or more, no less
// than those of hop_has::after_birth, and by less than `below`, a difference of the kind `which`.
inline Outcome stamp_early(const Evidence& evidence, std::uint32_t at, std::int64_t least,
                           std::int64_t below, Hours which, Note& note) {
  const std::optional<Instant>& made = evidence.made;
  if (!made) return Outcome::not_applicable;
  const Hop& hop = evidence.chain.hops[at];
  const std::optional<std::int64_t> early = early_by(hop, *made);
  if (!early) return Outcome::not_applicable;
  if (*early < least || *early >= below) return Outcome::clean;
  if (is_off_by_a_zone(evidence, *early, *made) != (which == Hours::whole)) return Outcome::clean;
  if (is_newer_one_early(evidence, at, *made, least)) return Outcome::not_applicable;
  if (which == Hours::whole && *early < k_zones_end_s && says_no_zone(hop.date))
    return Outcome::not_applicable;
  note.add(evidence, hop.date.raw);
  note.seconds = *early;
  note.instant = made;
  return Outcome::hit;
}

// The same against the Date field. Where a second clock of the author is there, the checks of the
// message's own time ask it and mean more.
inline Outcome stamp_before_date(const Evidence& evidence, std::uint32_t at, std::int64_t least,
                                 std::int64_t below, Hours which, Note& note) {
  const Outcome outcome = stamp_early(evidence, at, least, below, which, note);
  if (outcome == Outcome::hit) note.add(evidence, evidence.identities.date.raw);
  return outcome;
}

}  // namespace forensics
