#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

// Not of large providers, whose machines for sending and for taking bear different names.
Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const HopFacts& client = evidence.hops[at];
  if (!client.has(hop_has::confirmed_helo | hop_has::outside_ip) || !client.from_group.empty() ||
      !evidence.hops[at + 1].by_group.empty())
    return Outcome::not_applicable;
  switch (evidence.chain.links[at].grade) {
    case LinkGrade::name: return Outcome::clean;
    case LinkGrade::organisation: break;
    default: return Outcome::not_applicable;
  }
  note.add(evidence, evidence.chain.hops[at].from.rdns);
  note.add(evidence, evidence.chain.hops[at + 1].by.name);
  return Outcome::hit;
}

}  // namespace

extern constexpr Check sister_host_below{checked(
    {.title = "The client's greeting and its reverse name agree, and the hop below is of another "
              "host of the same domain",
     .rationale = "A server writes into its line the name by which it greets; another name of its "
                  "domain is easily invented, or a line between the two is missing",
     .source = "28 of 675 genuine links, 17 % of links over a line that was taken away, 99 % of "
               "those to a renamed server",
     .false_positives = "companies whose gateways add no line, or one with an inner name",
     .summary = "the client is {a} by its own word and by its address, the line below is of {b}",
     .scope = Scope::link,
     .bearing = Bearing::chain,
     .wants = hop_has::confirmed_helo | hop_has::outside_ip,
     .group = "link",
     .run = run})};

}  // namespace forensics::rules
