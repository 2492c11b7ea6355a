#include "libforensics/base/ascii.h"
#include "libforensics/base/ip_address.h"
#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

// Whether the last two bytes of the address stand in the name as decimal numbers, side by side.
bool spells(std::string_view name, const IpAddress& ip) noexcept {
  const auto bytes = ip.bytes();
  const int wanted[] = {bytes[2], bytes[3]};
  int last = -1;
  for (std::size_t i = 0; i < name.size();) {
    if (!is_digit(name[i])) {
      ++i;
      continue;
    }
    int number = 0;
    for (; i < name.size() && is_digit(name[i]); ++i) {
      if (number < 1'000) number = number * 10 + (name[i] - '0');
    }
    if ((last == wanted[0] && number == wanted[1]) || (last == wanted[1] && number == wanted[0]))
      return true;
    last = number;
  }
  return false;
}

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Hop& hop = evidence.chain.hops[at];
  if (!spells(hop.from.rdns, *hop.from.ip)) return Outcome::clean;
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
