// IPv4 addresses that providers spell in the names of their customers' lines.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace forensics {

// "dsl-198-51-100-7.example.net" gives 198 51 100 7, as they stand: some providers write them
// backwards. Four decimal numbers of a byte each, without zeros before them, joined by one sign
// (- . _ x) and with no fifth beside them. Null without such a run; the first one of several.
[[nodiscard]] std::optional<std::array<std::uint8_t, 4>> spelled_address(
    std::string_view host) noexcept;

}  // namespace forensics
