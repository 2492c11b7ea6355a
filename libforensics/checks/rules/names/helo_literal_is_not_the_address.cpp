#include "libforensics/checks/check.h"
#include "libforensics/received/address_text.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Hop& hop = evidence.chain.hops[at];
  const auto named = read_address(hop.from.helo);
  if (!named || !named->ip) return Outcome::not_applicable;
  if (*named->ip == *hop.from.ip || !is_outside(ip_scope_of(*named->ip))) return Outcome::clean;
  note.add(evidence, hop.from.helo);
  note.add(evidence, hop.from.ip_raw);
  return Outcome::hit;
}

}  // namespace

extern constexpr Check helo_literal_is_not_the_address{
    checked({.title = "The address that the client named is not the one that was seen",
             .rationale = "A client knows its address; a decoy in HELO is read as the address by "
                          "careless parsers",
             .source = "RFC 5321 4.1.3; 1.7 to 2.4 points in SpamAssassin",
             .false_positives = "clients behind address translation name their private address",
             .summary = "the client called itself {a} and came from {b}",
             .scope = Scope::hop,
             .bearing = Bearing::chain,
             .wants = hop_has::helo_literal | hop_has::client_ip,
             .group = "helo",
             .run = run})};

}  // namespace forensics::rules
