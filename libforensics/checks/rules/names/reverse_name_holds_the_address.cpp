#include "libforensics/checks/check.h"
#include "libforensics/checks/spelled_address.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Hop& hop = evidence.chain.hops[at];
  if (!spells_address(hop.from.rdns, *hop.from.ip) &&
      !spells_address_in_hex(hop.from.rdns, *hop.from.ip))
    return Outcome::clean;
  note.add(evidence, hop.from.rdns);
  return Outcome::hit;
}

}  // namespace

extern constexpr Check reverse_name_holds_the_address{checked(
    {.title = "The reverse name is made of the digits of the address",
     .rationale = "Providers name the lines of their customers so; servers have names of their "
                  "own",
     .source = "SpamAssassin weighs such names with 2.8 to 3.9 points as HELO",
     .false_positives = "rented servers that keep the name they came with",
     .summary = "{a} spells its own address",
     .scope = Scope::hop,
     .bearing = Bearing::chain,
     .wants = hop_has::rdns | hop_has::client_ipv4,
     .group = "rdns",
     .run = run})};

}  // namespace forensics::rules
