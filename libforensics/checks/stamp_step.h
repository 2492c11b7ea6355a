// One mark in steps: the older hop of a link is stamped later than the newer one.
#pragma once

#include "libforensics/checks/check.h"
#include "libforensics/checks/whole_hours.h"

namespace forensics {

// Hits when it is later by `Least` seconds or more and by less than `Below`. The steps weigh
// differently, so each is a check of its own.
template <std::int64_t Least, std::int64_t Below, Hours Which = Hours::any>
Outcome stamp_later(const Evidence& evidence, std::uint32_t at, Note& note) {
  const std::optional<std::int64_t>& delay = evidence.chain.delays[at].seconds;
  if (!delay) return Outcome::no_evidence;
  if (*delay > -Least || *delay <= -Below || !counts(Which, *delay)) return Outcome::clean;
  if (Which == Hours::whole && (says_no_zone(evidence.chain.hops[at].date) ||
                                says_no_zone(evidence.chain.hops[at + 1].date))) {
    return Outcome::not_applicable;
  }
  note.add(evidence, evidence.chain.hops[at].date.raw);
  note.add(evidence, evidence.chain.hops[at + 1].date.raw);
  note.seconds = -*delay;
  return Outcome::hit;
}

inline constexpr std::int64_t k_step_minute_s = 60;
inline constexpr std::int64_t k_step_hour_s = 3'600;
inline constexpr std::int64_t k_step_day_s = 86'400;
inline constexpr std::int64_t k_step_end_s = 1LL << 60;

}  // namespace forensics
