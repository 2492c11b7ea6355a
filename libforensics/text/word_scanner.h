// Finds encoded words in raw header text. Internal to text/.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "libforensics/text/encoded_word.h"

namespace forensics::word_scanner {

enum class Found : std::uint8_t {
  nothing,           // no encoded word begins here
  word,              // `word` and `text` are set
  unterminated,      // "=?charset?Q?" without its "?="
  unknown_encoding,  // the shape of a word, but neither B nor Q
};

struct Scan {
  Found found{Found::nothing};
  EncodedWord word;       // span too; canonical is not looked up
  std::string_view text;  // the encoded text
};

// What begins at raw[at]. With `in_quotes` a word does not reach over a '"'. Looks at the bytes up
// to the word's end, or to where the next word begins.
[[nodiscard]] Scan scan_word(std::string_view raw, std::size_t at, bool in_quotes) noexcept;

}  // namespace forensics::word_scanner
