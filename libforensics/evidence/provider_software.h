// Which mail programs large providers run: data/provider_software.csv.
#pragma once

#include <optional>
#include <string_view>

namespace forensics {

// Whether servers of that organisational domain write lines as `family` does; what follows a '-' in
// the family does not count. Null for a domain that the table does not have.
[[nodiscard]] std::optional<bool> runs_program(std::string_view domain,
                                               std::string_view family) noexcept;

}  // namespace forensics
