#include "libforensics/chain/organisation.h"
#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Hop& hop = evidence.chain.hops[at];
  if (!same_host(hop.from.helo, hop.by.name)) return Outcome::clean;
  if (hop.by.ip && *hop.by.ip == *hop.from.ip) return Outcome::clean;
  // The address confirms it: the server talks to itself by its outer address.
  if (same_host(hop.from.rdns, hop.by.name) || hop.with.proto.starts_with("LMTP"))
    return Outcome::clean;
  note.add(evidence, hop.from.helo);
  return Outcome::hit;
}

}  // namespace

extern constexpr Check helo_is_the_server{
    checked({.title = "The client calls itself by the name of the server that it talks to",
             .rationale = "Nobody else has that name; bots use it in the hope of being let in",
             .source = "seen in bots that greet with the name of the victim",
             .false_positives = "programs on the server itself, which have an inner address",
             .summary = "the client called itself {a}, as the server is called",
             .scope = Scope::hop,
             .bearing = Bearing::chain,
             .wants = hop_has::helo | hop_has::outside_ip,
             .group = "helo",
             .run = run})};

}  // namespace forensics::rules
