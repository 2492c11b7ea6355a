// Since when there have been header fields of a name: data/field_births.csv.
#pragma once

#include <optional>
#include <string_view>

#include "libforensics/base/instant.h"

namespace forensics {

// No message with a field of this name, in any case, is older. Null for a name of no known birth.
[[nodiscard]] std::optional<Instant> field_birth(std::string_view name) noexcept;

// The latest birth that the table knows: no field is newer than a stamp after it.
[[nodiscard]] Instant last_field_birth() noexcept;

}  // namespace forensics
