// Text of a message made harmless and honest for a terminal: nothing in it can move the cursor,
// change colours, reverse the reading direction, hide or pretend not to be there.
//
// What is written as an escape, and how:
//   C0 controls, DEL            \t \r \n, others \x1B
//   bytes of ill-formed UTF-8   \xE9, one for each byte
//   C1 controls, bidi controls, zero-width and other format characters, soft hyphen, tag
//   characters, fillers and blanks that look like nothing, line and paragraph separators,
//   variation selectors and joiners outside an emoji, private, unassigned and non-characters,
//   a combining mark with no base or over four on one base:    \u{202E}
//   a backslash that would read as part of an escape           a doubled backslash
// The result is well-formed UTF-8; with LineEnds::escape two different texts never give the same.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace forensics {

enum class LineEnds : std::uint8_t {
  escape,  // text of one line: every CR and LF is written out
  keep,    // text of several lines: LF and CRLF stand, CRLF as LF; a lone CR is written out
};

// Never fails. Linear. `text` need not be UTF-8.
[[nodiscard]] std::string visible(std::string_view text, LineEnds line_ends = LineEnds::escape);

// True when visible() would change the text.
[[nodiscard]] bool needs_escapes(std::string_view text, LineEnds line_ends = LineEnds::escape);

// "U+202E" of a code point, with at least four digits.
[[nodiscard]] std::string code_point_name(char32_t code_point);

}  // namespace forensics
