#include <algorithm>

#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

constexpr std::int64_t k_half_year_s = 183LL * 86'400;

bool is_in_use(const ZoneTable& zones, const ParsedDate& date, std::int64_t aside_s) {
  const auto offsets = zones.offsets_of_name(date.zone_name, {date.instant->seconds + aside_s, 0});
  return std::binary_search(offsets.begin(), offsets.end(), *date.zone_offset_s);
}

// A name that no table has at that offset, half a year aside either, tells nothing here: tables
// call some zones otherwise than servers do.
Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const ParsedDate& date = evidence.chain.hops[at].date;
  if (date.zone_name.empty() || !date.instant || !date.zone_offset_s)
    return Outcome::not_applicable;
  if (is_in_use(*evidence.zones, date, 0)) return Outcome::clean;
  if (!is_in_use(*evidence.zones, date, k_half_year_s) &&
      !is_in_use(*evidence.zones, date, -k_half_year_s))
    return Outcome::not_applicable;
  note.add(evidence, date.raw);
  return Outcome::hit;
}

}  // namespace

extern constexpr Check stamp_zone_name_out_of_season{checked(
    {.title = "The stamp names a summer time in winter, or the other way round",
     .rationale = "A clock changes its zone's name when it is put forward or back; a stamp that "
                  "was moved by weeks keeps the name of the day that it was moved from",
     .source = "system zoneinfo: the name was used at that offset half a year aside, and nowhere "
               "then",
     .false_positives = "a server whose zone table is old, in the weeks that a law has moved",
     .summary = "no place called its time so when {a} was stamped",
     .scope = Scope::hop,
     .bearing = Bearing::chain,
     .needs = needs::zones,
     .wants = hop_has::zone_name,
     .group = "stamp_zone",
     .run = run})};

}  // namespace forensics::rules
