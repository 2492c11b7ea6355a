#include "libforensics/checks/country_offset.h"

namespace forensics::rules {
namespace {

// The client of the oldest line is the author's machine, or the server nearest to it that is told.
Outcome run(const Evidence& evidence, std::uint32_t, Note& note) {
  const std::size_t hops = evidence.chain.hops.size();
  if (hops == 0) return Outcome::not_applicable;
  return compare_with_client(evidence, hops - 1, evidence.identities.date, note);
}

}  // namespace

extern constexpr Check date_offset_not_of_the_origin_country{checked(
    {.title = "Date has a zone that the country of the first client does not have",
     .rationale = "Mail programs write the zone of the machine; one that sends from everywhere "
                  "writes the zone of its template",
     .source = "bench/geo, databases of 2026: 56 of 1,200 messages of ham of 2002 and 91 of 744 of "
               "list mail of 2019 to 2026; 436 of 948 of spam of 2002 and 142 of 278 of phishing",
     .false_positives =
         "authors on journeys, behind a VPN or a server abroad; addresses that moved "
         "since",
     .summary = "no clock in the country of {a} showed the offset of {b} then",
     .scope = Scope::message,
     .bearing = Bearing::date,
     .needs = needs::geo | needs::zones,
     .group = "date_zone",
     .run = run})};

}  // namespace forensics::rules
