// Lines in which no program shows itself: those that programs which send spam invent, and few
// others.
#pragma once

#include <string_view>

namespace forensics {

// Whether lines of the family bear no mark of any server.
[[nodiscard]] constexpr bool is_of_no_program(std::string_view family) noexcept {
  return family == "generic" || family == "rfc5321-plain" || family == "by-only";
}

}  // namespace forensics
