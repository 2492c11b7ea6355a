// Which of its four kinds an mbox is, told from how it begins.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "libforensics/input/internal/mbox_line.h"
#include "libforensics/input/raw_message.h"

namespace forensics {

constexpr std::size_t k_no_line = std::string_view::npos;

// The offset of the next "From " at the start of a line, at or after `from`; k_no_line without one.
// An occurrence at offset 0 counts only when `from` is 0.
[[nodiscard]] std::size_t find_from_line(std::string_view text, std::size_t from,
                                         char line_end) noexcept;

// Where the body of the message at `at` begins: behind the first empty line; k_no_line without one.
[[nodiscard]] std::size_t find_body(std::string_view text, std::size_t at, char line_end) noexcept;

// The value of the Content-Length field in `header`; the last one counts, as the program that
// stores a message adds its own below.
[[nodiscard]] std::optional<std::uint64_t> content_length(std::string_view header,
                                                          char line_end) noexcept;

// Whether a body that ends at `end` is followed by what follows the last line of a message: at most
// two line ends, then a From_ line or the end of the file.
[[nodiscard]] bool ends_message(std::string_view text, std::size_t end, bool whole_file,
                                const MboxStyle& style) noexcept;

// `text` begins with a From_ line; `whole_file`: nothing follows it.
//
// Content-Length is believed (mboxcl, mboxcl2) when each one met ends exactly at a From_ line or at
// the end: a single stray one, which any sender can write, is not. ">>From " in a body, outside of
// a quotation, is written by mboxrd alone.
[[nodiscard]] MboxKind tell_mbox_kind(std::string_view text, bool whole_file,
                                      const MboxStyle& style) noexcept;

}  // namespace forensics
