#include <algorithm>
#include <iterator>

#include "libforensics/base/ascii.h"
#include "libforensics/checks/check.h"
#include "libforensics/geo/provider.h"

namespace forensics::rules {
namespace {

// Domains under which a provider names its mail servers and nothing else, so that all of their
// addresses lie in ranges that it publishes.
constexpr std::string_view k_domains[] = {"amazonses.com",       "google.com",   "me.com",
                                          "messagingengine.com", "mimecast.com", "pphosted.com",
                                          "yandex.net",          "zoho.com"};

// 1 January 2015: the ranges are those of today, and older ones are not known.
constexpr std::int64_t k_known_since_s = 1'420'070'400;

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Hop& hop = evidence.chain.hops[at];
  const std::string_view domain = evidence.hops[at].rdns_domain;
  const bool is_asked = std::any_of(std::begin(k_domains), std::end(k_domains), [&](auto known) {
    return equals_ignoring_case(known, domain);
  });
  // "mxb-00190b01.gslb.pphosted.com": the name by which a customer's own machine receives.
  if (find_ignoring_case(hop.from.rdns, ".gslb.") != std::string_view::npos)
    return Outcome::not_applicable;
  if (!is_asked || !hop.date.instant || hop.date.instant->seconds < k_known_since_s)
    return Outcome::not_applicable;
  if (find_provider(*hop.from.ip) != nullptr) return Outcome::clean;
  note.add(evidence, hop.from.rdns);
  note.add(evidence, hop.from.ip_raw);
  return Outcome::hit;
}

}  // namespace

extern constexpr Check provider_name_outside_its_ranges{checked(
    {.title = "The reverse name is of a large provider's mail servers and the address lies in none "
              "of its ranges",
     .rationale = "The address decides the reverse name; who changes the address of a line, or its "
                  "names, leaves the other",
     .source = "data/provider_ranges.csv; 0 of 2,216 lines of genuine and phishing mail since 2015",
     .false_positives = "a range that the provider has taken into use since",
     .summary = "{b} is in no range of the provider that {a} names",
     .scope = Scope::hop,
     .bearing = Bearing::chain,
     .wants = hop_has::rdns | hop_has::outside_ip,
     .group = "address",
     .run = run})};

}  // namespace forensics::rules
