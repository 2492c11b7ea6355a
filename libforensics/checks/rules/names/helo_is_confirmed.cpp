#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Hop& hop = evidence.chain.hops[at];
  if (hop.from.rdns_status == RdnsStatus::not_recorded) return Outcome::not_applicable;
  if (!evidence.hops[at].has(hop_has::confirmed_helo)) return Outcome::clean;
  note.add(evidence, hop.from.helo);
  return Outcome::hit;
}

}  // namespace

extern constexpr Check helo_is_confirmed{
    checked({.title = "The name that the client gave is the one that its address leads to",
             .rationale = "Only who runs the address can make both agree",
             .source = "the usual case for servers",
             .false_positives = "any server that is set up well, a spammer's too",
             .summary = "{a} was said and looked up",
             .scope = Scope::hop,
             .bearing = Bearing::chain,
             .wants = hop_has::helo | hop_has::rdns_recorded,
             .group = "helo",
             .exculpatory = true,
             .run = run})};

}  // namespace forensics::rules
