// Whether the older hop of a broken link had the message from inside its own network: such a server
// is known by one name inside and leaves by another, or behind another's address.
#pragma once

#include "libforensics/checks/check.h"

namespace forensics {

// Of link `at`: the older hop took the message from a local user, a web page or a private address,
// or from the network in which the newer one saw its client. A provider's servers name no client
// among themselves either, and are known by their names; nobody's inner server leaves by such a
// name.
inline bool is_inner_side(const Evidence& evidence, std::uint32_t at) {
  const HopFrom& newer = evidence.chain.hops[at].from;
  if (!evidence.hops[at].helo_group.empty() || !evidence.hops[at].rdns_group.empty()) return false;
  const HopFrom& older = evidence.chain.hops[at + 1].from;
  const HopKind kind = evidence.chain.hops[at + 1].kind;
  if (kind == HopKind::local || kind == HopKind::http_submission)
    return evidence.hops[at + 1].by_group.empty();
  if (older.ip) {
    return !is_outside(older.ip_scope) || (newer.ip && in_one_network(*newer.ip, *older.ip));
  }
  return older.raw.data() == nullptr && evidence.hops[at + 1].by_group.empty();
}

}  // namespace forensics
