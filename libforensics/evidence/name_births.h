// Since when there have been host names of large providers: data/name_births.csv.
#pragma once

#include <optional>
#include <string_view>

#include "libforensics/base/instant.h"

namespace forensics {

// No line with this name, of this organisational domain, is older. Null for a name of no known
// birth.
[[nodiscard]] std::optional<Instant> name_birth(std::string_view domain,
                                                std::string_view name) noexcept;

// The latest birth that the table knows: no name is newer than a stamp after it.
[[nodiscard]] Instant last_name_birth() noexcept;

}  // namespace forensics
