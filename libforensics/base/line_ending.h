// How the lines of a block of bytes end.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace forensics {

enum class LineEnding : std::uint8_t { none, lf, crlf, cr, mixed };

[[nodiscard]] constexpr std::string_view line_ending_name(LineEnding ending) noexcept {
  constexpr std::string_view names[] = {"none", "lf", "crlf", "cr", "mixed"};
  return names[static_cast<std::size_t>(ending)];
}

}  // namespace forensics
