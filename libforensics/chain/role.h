// Where a hop stands in its operator's network, by its own line alone.
#pragma once

#include "libforensics/received/hop.h"

namespace forensics {

// The client is inside: its address is private, loopback, link-local or behind a carrier's NAT, or
// the message never left the machine or service. Says nothing of whose inside it is.
[[nodiscard]] bool is_internal(const Hop& hop) noexcept;

// The server took the message from its author: the client authenticated, or used web mail or a
// provider's programming interface. ("msa": mail submission agent, RFC 6409.)
[[nodiscard]] bool is_submission(const Hop& hop) noexcept;

}  // namespace forensics
