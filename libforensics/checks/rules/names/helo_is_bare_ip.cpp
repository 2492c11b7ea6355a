#include "libforensics/checks/check.h"
#include "libforensics/received/address_text.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Hop& hop = evidence.chain.hops[at];
  const auto address = read_address(hop.from.helo);
  if (!address || !address->ip || address->bracketed) return Outcome::clean;
  note.add(evidence, hop.from.helo);
  return Outcome::hit;
}

}  // namespace

extern constexpr Check helo_is_bare_ip{
    checked({.title = "The client calls itself by a bare address",
             .rationale = "RFC 5321 wants a name, or an address in brackets",
             .source = "RFC 5321 4.1.3; 2.3 points in SpamAssassin",
             .false_positives = "home-made clients behind routers",
             .summary = "the client called itself {a}",
             .scope = Scope::hop,
             .bearing = Bearing::chain,
             .wants = hop_has::helo,
             .clean_with = hop_has::plain_helo,
             .group = "helo",
             .run = run})};

}  // namespace forensics::rules
