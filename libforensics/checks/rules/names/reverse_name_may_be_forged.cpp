#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Hop& hop = evidence.chain.hops[at];
  if (hop.from.rdns_status == RdnsStatus::not_recorded) return Outcome::not_applicable;
  if (hop.from.rdns_status != RdnsStatus::may_be_forged) return Outcome::clean;
  note.add(evidence, hop.from.rdns);
  return Outcome::hit;
}

}  // namespace

extern constexpr Check reverse_name_may_be_forged{checked(
    {.title = "The server found a reverse name that does not lead back",
     .rationale = "Whoever runs the address can name it as he likes; only the way back is a "
                  "proof",
     .source = "129 of 17,119 lines of genuine mail of 2002 and 2 of 15,228 of list archives, 184 "
               "of 5,578 of spam",
     .false_positives = "networks with careless DNS",
     .summary = "{a} does not lead back to its address",
     .scope = Scope::hop,
     .bearing = Bearing::chain,
     .wants = hop_has::rdns_recorded,
     .group = "rdns",
     .run = run})};

}  // namespace forensics::rules
