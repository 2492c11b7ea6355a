// Zone abbreviations: every offset that each has stood for since 1970. No file is read.
//
// Names are shared out freely: CST is Chicago, Havana, Shanghai and once Adelaide; IST is Dublin,
// Jerusalem and Kolkata; EST was Sydney's name, too. So a name can contradict an offset, but it
// can never give one.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace forensics {

// The ends of what any place has ever had since 1970: Kiribati and Baker Island.
inline constexpr std::int32_t k_east_end_s = 14 * 3600;
inline constexpr std::int32_t k_west_end_s = -12 * 3600;

// Minutes east of UTC, ascending; empty when the name is not known. Case is ignored.
[[nodiscard]] std::span<const std::int16_t> offsets_of_zone_name(std::string_view name) noexcept;

// True only when the name is known and has never stood for that offset anywhere.
[[nodiscard]] bool zone_name_contradicts(std::string_view name, std::int32_t offset_s) noexcept;

}  // namespace forensics
