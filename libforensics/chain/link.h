// Grades the seam between two neighbouring hops.
#pragma once

#include "libforensics/chain/chain.h"

namespace forensics {

// Compares the client that `newer` saw with the server that wrote `older`. Uses names, addresses
// and the table of providers; the grades dns and same_as need data that only later stages have.
[[nodiscard]] Link grade_link(const Hop& newer, const Hop& older) noexcept;

}  // namespace forensics
