#include "libforensics/checks/country_offset.h"

namespace forensics::rules {
namespace {

// The client that the newer server saw is the server that wrote the older line.
Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  if (!evidence.is_claimed(at + 1)) return Outcome::not_applicable;
  return compare_with_client(evidence, at, evidence.chain.hops[at + 1].date, note);
}

}  // namespace

extern constexpr Check stamp_offset_not_of_the_client_country{checked(
    {.title = "A claimed line is stamped in a zone that the country of its server does not have",
     .rationale = "The server above saw the address of the server that wrote the line; a line that "
                  "was invented elsewhere has the zone of elsewhere",
     .source = "bench/geo, databases of 2026: 178 of 5,877 claimed lines of ham of 2002 and 28 of "
               "2,861 of list mail of 2019 to 2026; 460 of 2,637 of spam of 2002 and 47 of 173 of "
               "phishing",
     .false_positives = "servers that keep the zone of a head office; addresses that moved since; "
                        "forwarders that write no line",
     .summary = "no clock in the country of {a} showed the offset of {b} then",
     .scope = Scope::link,
     .bearing = Bearing::chain,
     .needs = needs::geo | needs::zones,
     .group = "link",
     .run = run})};

}  // namespace forensics::rules
