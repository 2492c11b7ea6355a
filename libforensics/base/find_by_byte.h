// Searching long values for words that seldom stand there.
#pragma once

#include <cstddef>
#include <string_view>

namespace forensics {

// Offset of the first `word` in `text`, found by its byte at `rare`: of the bytes of the word the
// one that such texts have least of. npos when there is none.
[[nodiscard]] inline std::size_t find_by_byte(std::string_view text, std::string_view word,
                                              std::size_t rare) noexcept {
  for (std::size_t at = text.find(word[rare], rare); at != std::string_view::npos;
       at = text.find(word[rare], at + 1)) {
    const std::string_view here = text.substr(at - rare);
    std::size_t size = 0;  // by hand: nearly always the first byte tells
    while (size < word.size() && size < here.size() && here[size] == word[size]) ++size;
    if (size == word.size()) return at - rare;
  }
  return std::string_view::npos;
}

}  // namespace forensics
