// Whether a server can have made the queue id of its line: what the digits of an id mean, where
// data/queue_id_forms.csv tells only which digits stand where.
#pragma once

#include <optional>

#include "libforensics/evidence/evidence.h"

namespace forensics {

// Null where the family's ids are not known, or where the line lacks what would tell.
[[nodiscard]] std::optional<bool> can_make_id(const Hop& hop, const HopFacts& facts) noexcept;

}  // namespace forensics
