// How many columns text takes on a terminal, and text cut or filled to a width.
//
// Columns of a code point: 2 for East Asian wide and full-width (UAX 11; ambiguous is 1), 0 for
// combining marks, format characters, Hangul vowels and finals that join the syllable before, and
// controls, else 1. Give text that visible() has made harmless.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace forensics {

[[nodiscard]] int display_width(char32_t code_point) noexcept;

// The sum over the code points of UTF-8 text.
[[nodiscard]] std::size_t display_width(std::string_view text) noexcept;

// `text` when it fits into `columns`, else its beginning and U+2026 in no more than that many.
// Never cuts a code point, or a mark off its base.
[[nodiscard]] std::string truncate_to_width(std::string_view text, std::size_t columns);

enum class Align : std::uint8_t { left, right };

// Truncated as above, then filled with spaces to exactly `columns`.
[[nodiscard]] std::string fit_to_width(std::string_view text, std::size_t columns,
                                       Align align = Align::left);

}  // namespace forensics
