#include "libforensics/base/ascii.h"
#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Hop& hop = evidence.chain.hops[at];
  const bool local = starts_with_ignoring_case(hop.from.helo, "localhost") ||
                     ends_with_ignoring_case(hop.from.helo, ".localdomain");
  if (!local) return Outcome::clean;
  note.add(evidence, hop.from.helo);
  note.add(evidence, hop.from.ip_raw);
  return Outcome::hit;
}

}  // namespace

extern constexpr Check helo_is_localhost{
    checked({.title = "A client from outside calls itself localhost",
             .rationale = "That name means the machine itself",
             .source = "RFC 6761 6.3; 2.6 to 3.8 points in SpamAssassin",
             .false_positives = "misconfigured programs",
             .summary = "a client at {b} called itself {a}",
             .scope = Scope::hop,
             .bearing = Bearing::chain,
             .wants = hop_has::helo | hop_has::outside_ip,
             .clean_with = hop_has::plain_helo,
             .group = "helo",
             .run = run})};

}  // namespace forensics::rules
