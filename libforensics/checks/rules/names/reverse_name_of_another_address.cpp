#include <algorithm>

#include "libforensics/checks/check.h"
#include "libforensics/evidence/spelled_address.h"

namespace forensics::rules {
namespace {

// Nothing in common, or the same network and another host in it; what shares one byte may number
// something else.
bool is_another(const std::array<std::uint8_t, 4>& spelled, const IpAddress& ip) noexcept {
  const auto bytes = ip.bytes();
  const auto* end = bytes.data() + spelled.size();
  const auto shared = std::count_if(spelled.begin(), spelled.end(), [&](std::uint8_t number) {
    return std::find(bytes.data(), end, number) != end;
  });
  const bool forward = spelled[0] == bytes[0] && spelled[1] == bytes[1];
  const bool backward = spelled[3] == bytes[0] && spelled[2] == bytes[1];
  return shared == 0 || (shared == 2 && (forward || backward));
}

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const HopFrom& client = evidence.chain.hops[at].from;
  const auto spelled = spelled_address(client.rdns);
  if (!spelled) return Outcome::not_applicable;
  if (!is_another(*spelled, *client.ip)) return Outcome::clean;
  note.add(evidence, client.rdns);
  note.add(evidence, client.ip_raw);
  return Outcome::hit;
}

}  // namespace

extern constexpr Check reverse_name_of_another_address{checked(
    {.title = "The reverse name spells an address, and it is not the one beside it",
     .rationale = "Providers make such names of the address by a program; who changes the address "
                  "leaves the name, or changes it without the other",
     .source = "0 of 681 genuine hops whose reverse name spells an address, 0 of 294 of spam",
     .false_positives = "names that number racks or customers in four parts",
     .summary = "{a} is the name of another address than {b}",
     .scope = Scope::hop,
     .bearing = Bearing::chain,
     .wants = hop_has::rdns | hop_has::client_ipv4,
     .group = "address",
     .run = run})};

}  // namespace forensics::rules
