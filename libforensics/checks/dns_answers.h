// What the checks that need DNS share: the facts of a hop, what a hit says of its answer, and what
// is lacking. docs/decisions/0012-dns-facts.md says why a mark against a message wants an answer of
// its time and a mark for it does not.
#pragma once

#include "libforensics/checks/check.h"
#include "libforensics/evidence/message_dns.h"

namespace forensics {

// Null when nobody gave answers.
inline const HopDns* dns_of_hop(const Evidence& evidence, std::uint32_t at) noexcept {
  return evidence.dns != nullptr ? &evidence.dns->hops[at] : nullptr;
}

// The host that wrote the older line of link `at`, held against the client that the newer one saw;
// null when one of the two is not told, or both are inside one network.
inline const DnsHost* server_below(const Evidence& evidence, std::uint32_t at) noexcept {
  const HopDns* dns = dns_of_hop(evidence, at + 1);
  return dns != nullptr && dns->by && dns->by->seen ? &*dns->by : nullptr;
}

// A hit rests on this answer.
inline Outcome hit_by(const DnsFact& fact, Note& note) noexcept {
  note.instant = fact.time;
  note.seconds = fact.after_s;
  return Outcome::hit;
}

// It cannot be told for want of this answer; null: no question is to blame.
inline Outcome lacks(const DnsFact* fact, Note& note) noexcept {
  note.lacking = fact;
  return Outcome::no_evidence;
}

}  // namespace forensics
