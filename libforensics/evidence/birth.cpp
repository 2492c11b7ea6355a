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

// The earlier of the two when they agree.
void witness(std::optional<Instant>& known, const Instant& a, const Instant& b) noexcept {
  if (std::abs(a.seconds - b.seconds) > k_agree_s) return;
  const Instant first = std::min(a, b, earlier);
  if (!known || earlier(first, *known)) known = first;
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
    if (const auto written = certain_instant(date)) witness(out.witnessed, *clock.utc, *written);
    if (clock.place == ClockPlace::message_id) {
      message_id = &clock;
    } else if (message_id != nullptr) {
      witness(out.witnessed, *clock.utc, *message_id->utc);
    }
  }
  return out;
}

}  // namespace forensics
