#include "libforensics/evidence/signature_time.h"

#include <algorithm>

#include "libforensics/chain/organisation.h"
#include "libforensics/clocks/decoder.h"

namespace forensics {
namespace {

std::string_view domain_of(const Clock& clock) noexcept {
  for (std::size_t i = 0; i < clock.reading.fact_count; ++i) {
    if (clock.reading.facts[i].name == "domain") return clock.reading.facts[i].text;
  }
  return {};
}

std::optional<std::int64_t> nearest_stamp(const SignatureTime& signature, const Chain& chain) {
  std::optional<std::int64_t> nearest;
  for (const Hop& hop : chain.hops) {
    const std::optional<Instant> stamp = certain_instant(hop.date);
    if (!stamp || !same_organisation(hop.by.name, signature.domain)) continue;
    const std::int64_t off = stamp->seconds - signature.signed_at.seconds;
    const std::int64_t size = off < 0 ? -off : off;
    nearest = std::min(size, nearest.value_or(size));
  }
  return nearest;
}

}  // namespace

std::vector<SignatureTime> find_signature_times(const Clocks& clocks, const Chain& chain) {
  std::vector<SignatureTime> out;
  for (const Clock& clock : clocks) {
    if (clock.decoder->decoder->actor != ClockActor::signer || !clock.utc) continue;
    SignatureTime signature{.domain = domain_of(clock), .signed_at = *clock.utc, .nearest_s = {}};
    if (signature.domain.empty()) continue;
    signature.nearest_s = nearest_stamp(signature, chain);
    out.push_back(signature);
  }
  return out;
}

}  // namespace forensics
