#include "libforensics/evidence/birth.h"

#include <algorithm>
#include <cstdlib>

#include "libforensics/clocks/decoder.h"

namespace forensics {
namespace {

constexpr std::int64_t k_agree_s = 3'600;
constexpr std::int64_t k_day_ns = 86'400LL * 1'000'000'000;

bool earlier(const Instant& a, const Instant& b) noexcept {
  return a.seconds < b.seconds;
}

// The earlier of the two when they agree. `in_utc`: one of them counts so.
void witness(Birth& birth, const Instant& a, const Instant& b, bool in_utc) noexcept {
  if (std::abs(a.seconds - b.seconds) > k_agree_s) return;
  const Instant first = std::min(a, b, earlier);
  if (!birth.witnessed || earlier(first, *birth.witnessed)) birth.witnessed = first;
  birth.zone_witnessed = birth.zone_witnessed || in_utc;
}

bool counts_in_utc(const Clock& clock) noexcept {
  return clock.decoder->decoder->zone != ClockZone::local;
}

}  // namespace

bool is_author_clock(const Clock& clock) noexcept {
  if (clock.place != ClockPlace::message_id && clock.place != ClockPlace::boundary) return false;
  const ClockActor actor = clock.decoder->decoder->actor;
  return (actor == ClockActor::author || actor == ClockActor::first_server) && clock.utc &&
         !clock.reading.impossible && clock.reading.resolution_ns <= k_day_ns;
}

Birth find_birth(const Clocks& clocks, const ParsedDate& date) noexcept {
  Birth out;
  const Clock* message_id = nullptr;
  for (const Clock& clock : clocks) {
    if (!is_author_clock(clock)) continue;
    if (!out.earliest || earlier(*clock.utc, *out.earliest)) out.earliest = clock.utc;
    if (!out.latest || earlier(*out.latest, *clock.utc)) out.latest = clock.utc;
    if (const auto written = certain_instant(date)) {
      witness(out, *clock.utc, *written, counts_in_utc(clock));
    }
    if (clock.place == ClockPlace::message_id) {
      message_id = &clock;
    } else if (message_id != nullptr) {
      witness(out, *clock.utc, *message_id->utc,
              counts_in_utc(clock) || counts_in_utc(*message_id));
    }
  }
  return out;
}

}  // namespace forensics
