#include "libforensics/evidence/evidence.h"

#include <algorithm>

#include "libforensics/chain/organisation.h"
#include "libforensics/geo/provider.h"

namespace forensics {
namespace {

std::string_view client_group(const Hop& hop) noexcept {
  if (hop.from.rdns_status == RdnsStatus::verified) {
    const std::string_view group = provider_group(hop.from.rdns);
    if (group.data() != nullptr) return group;
  }
  if (!hop.from.ip) return {};
  const ProviderRange* range = find_provider(*hop.from.ip);
  return range != nullptr ? range->provider : std::string_view{};
}

}  // namespace

const Clock* Evidence::clock_of(std::string_view decoder_id) const noexcept {
  for (const Clock& clock : clocks) {
    if (clock.decoder->id == decoder_id) return &clock;
  }
  return nullptr;
}

bool Evidence::has_claimed_hop() const noexcept {
  return std::find(chain.zones.begin(), chain.zones.end(), Zone::claimed) != chain.zones.end();
}

Evidence gather_evidence(const EvidenceSources& from) {
  Evidence out{
      .headers = from.headers,
      .envelope = from.envelope,
      .mime = from.mime,
      .identities = from.identities,
      .chain = from.chain,
      .clocks = from.clocks,
      .filters = from.filters,
      .geo = from.geo,
      .zones = from.zones,
      .has_geo_data = from.has_geo_data,
      .hops = {},
      .message_id_clock = nullptr,
      .mailer = {},
      .newest_stamp = std::nullopt,
      .first_true_stamp = std::nullopt,
      .birth = find_birth(from.clocks, from.identities.date),
      .quoted_ids = find_quoted_queue_ids(from.headers, from.identities.message_id, from.chain),
      .signatures = find_signature_times(from.clocks, from.chain)};
  out.hops.reserve(from.chain.hops.size());
  for (const Hop& hop : from.chain.hops) {
    out.hops.push_back({provider_group(hop.by.name), client_group(hop), nullptr});
    const std::optional<Instant> stamp = certain_instant(hop.date);
    if (!out.newest_stamp) out.newest_stamp = stamp;
    const bool first = stamp && (!out.first_true_stamp || *stamp < *out.first_true_stamp);
    if (first && !out.is_claimed(hop.index)) out.first_true_stamp = stamp;
  }
  for (const Clock& clock : from.clocks) {
    if (clock.place == ClockPlace::received_id) out.hops[*clock.hop].id_clock = &clock;
    if (clock.place == ClockPlace::message_id) out.message_id_clock = &clock;
  }
  out.mailer = from.headers.value_of(FieldName::x_mailer);
  if (out.mailer.data() == nullptr) out.mailer = from.headers.value_of(FieldName::user_agent);
  return out;
}

}  // namespace forensics
