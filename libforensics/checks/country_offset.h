// An offset from UTC beside the country of an address, or of a host name.
//
// An address is weak by itself: databases differ, they know the address of today and not that of
// the message, and servers and people keep the zone of elsewhere. So a country counts only where
// country_is_evidence() says so: all databases agree, outside the ranges of providers. UTC says
// nothing, for servers everywhere keep it. An hour aside is no mark either: a neighbouring zone, or
// a clock that was not moved in spring.
#pragma once

#include <algorithm>

#include "libforensics/checks/check.h"

namespace forensics {

inline constexpr std::int32_t k_neighbouring_s = 3'600;

// Whether a stamp has an offset that could be of a place.
inline bool tells_an_offset(const ParsedDate& date) noexcept {
  return date.instant && date.zone_offset_s && *date.zone_offset_s != 0 &&
         !date.issues.has(DateIssue::zone_out_of_range);
}

// hit: no clock in the country showed an offset near that of `date` then. `date` must tell one.
inline Outcome compare_with_country(const ZoneTable& zones, std::string_view country,
                                    const ParsedDate& date) {
  const auto offsets = zones.offsets_of_country(country, *date.instant);
  if (offsets.empty()) return Outcome::no_evidence;
  const bool fits = std::any_of(offsets.begin(), offsets.end(), [&](std::int32_t offset_s) {
    const std::int32_t aside_s = *date.zone_offset_s - offset_s;
    return -k_neighbouring_s <= aside_s && aside_s <= k_neighbouring_s;
  });
  return fits ? Outcome::clean : Outcome::hit;
}

// The same with the country of an address.
inline Outcome compare_offset(const ZoneTable& zones, const GeoFacts& place,
                              const ParsedDate& date) {
  if (place.scope != AddressScope::public_ || place.provider != nullptr)
    return Outcome::not_applicable;
  if (!tells_an_offset(date)) return Outcome::not_applicable;
  if (!country_is_evidence(place)) return Outcome::no_evidence;
  return compare_with_country(zones, place.country->view(), date);
}

// The same with the country of the client that the server of a hop saw; a hit shows both. The check
// that asks needs geo and zones.
inline Outcome compare_with_client(const Evidence& evidence, std::size_t hop,
                                   const ParsedDate& date, Note& note) {
  const std::optional<GeoFacts>& client = evidence.geo[hop].from;
  if (!client) return Outcome::not_applicable;
  const Outcome outcome = compare_offset(*evidence.zones, *client, date);
  if (outcome == Outcome::hit) {
    note.add(evidence, evidence.chain.hops[hop].from.ip_raw);
    note.add(evidence, date.raw);
  }
  return outcome;
}

}  // namespace forensics
