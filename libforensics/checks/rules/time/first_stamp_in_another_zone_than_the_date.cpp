#include "libforensics/chain/role.h"
#include "libforensics/checks/server_lines.h"

namespace forensics::rules {
namespace {

// Only where the oldest server took the message from its own network or from a user who logged in:
// then it is mostly where the author is. Providers stand anywhere, and UTC is kept anywhere.
bool is_near_the_author(const Hop& hop, const HopFacts& facts) noexcept {
  return facts.by_group.empty() && hop.kind != HopKind::mail_fetch &&
         (is_internal(hop) || hop.auth.authenticated == true);
}

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Hop& hop = evidence.chain.hops[at];
  const ParsedDate& date = evidence.identities.date;
  if (at + 1 != evidence.chain.hops.size() || !evidence.is_claimed(at) ||
      !is_near_the_author(hop, evidence.hops[at]))
    return Outcome::not_applicable;
  if (!date.zone_offset_s || !hop.date.zone_offset_s || *date.zone_offset_s == 0 ||
      *hop.date.zone_offset_s == 0)
    return Outcome::not_applicable;
  if (std::abs(*date.zone_offset_s - *hop.date.zone_offset_s) <= k_summer_time_s)
    return Outcome::clean;
  note.add(evidence, hop.date.raw);
  note.add(evidence, date.raw);
  return Outcome::hit;
}

}  // namespace

extern constexpr Check first_stamp_in_another_zone_than_the_date{checked(
    {.title = "The oldest server took the message from its own network, and its zone is not that "
              "of the Date",
     .rationale = "A computer and the server beside it keep the time of one place; a copied or "
                  "invented line shows the zone of another",
     .source = "27 of 327 genuine oldest lines at 12 operators; 65 to 78 % of copied ones, 97 % of "
               "those with another zone",
     .false_positives = "companies with one server for several countries, travellers",
     .summary = "the oldest stamp is {a}, the message is dated {b}",
     .scope = Scope::hop,
     .bearing = Bearing::chain,
     .wants = hop_has::claimed,
     .group = "author_zone",
     .run = run})};

}  // namespace forensics::rules
