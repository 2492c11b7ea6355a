// Whose clock is wrong, where the hops around it tell.
//
// A message cannot arrive before it was sent, so where a newer hop is stamped earlier than an older
// one, one of the two hosts has a wrong clock or an edited stamp. The reading given is the one that
// needs the fewest wrong clocks: the most hosts whose stamps run forward are taken as right (of
// equally many, those of large providers, then those that leave the shortest way), and each host
// outside is compared with them leg by leg. A leg bounds the error s of a host's clock:
//
//   it took the message from a right clock:   s <= own stamp - that stamp
//   it gave the message to a right clock:     s >= own stamp - that stamp
//
// Some personal computer that fetches mail is the usual culprit: 34 % of the genuine messages of
// the SpamAssassin corpus have a hop pair that goes back by more than a minute.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "libforensics/chain/trust.h"
#include "libforensics/received/hop.h"

namespace forensics {

// One host whose clock was ahead of or behind those around it.
struct ClockNote {
  std::uint32_t hop{0};             // its newest hop with a stamp that does not fit
  std::vector<std::uint32_t> hops;  // all of them, newest first
  std::string_view host;            // "by" of the hop; null when it names none
  std::int64_t skew_s{0};           // the estimate, seconds, positive = ahead: the middle of the
                                    // bounds, or the one bound that there is
  std::int64_t at_least_s{0};       // the bound that proves it: same sign, nearer to 0
  std::uint32_t legs{0};            // how many legs it rests on
  std::uint32_t against{0};         // the hop that it was measured against there
  bool certain{false};  // no other single clock explains the stamps as well; when false,
                        // the clock of `against` may be the wrong one
};

// `hops`: newest first; `zones`: one a hop, or empty. Differences up to a minute are nothing.
// Linear where time runs forward, else quadratic in the number of hops, which is bounded.
[[nodiscard]] std::vector<ClockNote> find_wrong_clocks(
    const std::vector<Hop>& hops FORENSICS_LIFETIME, const std::vector<Zone>& zones = {});

// The note that speaks of a hop; null when there is none.
[[nodiscard]] const ClockNote* clock_note_of(const std::vector<ClockNote>& notes FORENSICS_LIFETIME,
                                             std::uint32_t hop) noexcept;

}  // namespace forensics
