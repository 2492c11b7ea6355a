// The one time format of snapshots: UTC with "Z". RFC 3339 5.6.
#pragma once

#include <optional>
#include <string_view>

#include "libforensics/base/instant.h"

namespace forensics::internal {

// "2026-11-21T19:10:11Z", with or without a fraction. Null for anything else.
[[nodiscard]] std::optional<Instant> read_rfc3339(std::string_view text) noexcept;

}  // namespace forensics::internal
