#include "libforensics/chain/organisation.h"
#include "libforensics/checks/check.h"
#include "libforensics/evidence/id_maker.h"

namespace forensics::rules {
namespace {

// Netscape and Mozilla greeted with the domain of their user's address, which may be the server's
// name.
bool is_greeting_of_mozilla(const Evidence& evidence, std::uint32_t at) noexcept {
  const auto& authors = evidence.identities.from;
  if (at + 1 < evidence.chain.hops.size() || authors.empty()) return false;
  const IdMaker* maker = id_maker_of(evidence.identities.message_id);
  return maker != nullptr && maker->name == "Mozilla" &&
         same_host(evidence.chain.hops[at].from.helo, authors.front().mailbox.host());
}

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Hop& hop = evidence.chain.hops[at];
  if (!same_host(hop.from.helo, hop.by.name)) return Outcome::clean;
  if (hop.by.ip && *hop.by.ip == *hop.from.ip) return Outcome::clean;
  // The address confirms it: the server talks to itself by its outer address.
  if (same_host(hop.from.rdns, hop.by.name) || hop.with.proto.starts_with("LMTP"))
    return Outcome::clean;
  if (is_greeting_of_mozilla(evidence, at)) return Outcome::not_applicable;
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
