#include "libforensics/checks/check.h"
#include "libforensics/received/anomalies.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Hop& hop = evidence.chain.hops[at];
  if (hop.from.ip_raw.data() == nullptr) return Outcome::not_applicable;
  const IpScope scope = hop.from.ip_scope;
  const bool impossible = hop.warnings.has(anomalies::bad_ip) || scope == IpScope::multicast ||
                          scope == IpScope::invalid || scope == IpScope::reserved;
  if (!impossible || hop.from.ip_raw == "255.255.255.255") return Outcome::clean;
  note.add(evidence, hop.from.ip_raw);
  return Outcome::hit;
}

}  // namespace

extern constexpr Check client_address_impossible{checked(
    {.title = "The address of the client is one that no client can have",
     .rationale = "A server prints the address of its connection",
     .source = "1 of 7,901 phishing messages; of 32,000 list messages only the redaction "
               "255.255.255.255 of Microsoft 365",
     .false_positives = "Microsoft 365 hides addresses as 255.255.255.255; documentation ranges "
                        "in rewritten archives",
     .summary = "no client can have the address {a}",
     .scope = Scope::hop,
     .bearing = Bearing::chain,
     .clean_with = hop_has::outside_ip | hop_has::plain_line,
     .group = "address",
     .run = run})};

}  // namespace forensics::rules
