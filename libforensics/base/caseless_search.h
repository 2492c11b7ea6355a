// Searching many texts for one word, case ignored.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>

#include "libforensics/base/ascii.h"

namespace forensics {

// Finds what find_ignoring_case() finds. Horspool's algorithm: the byte under the end of the word
// tells how far the word can be moved on, so that most bytes are never looked at. Making one costs
// about as much as searching a line.
class CaselessSearch {
 public:
  // `word` is not empty, and outlives the search.
  explicit constexpr CaselessSearch(std::string_view word) noexcept : word_(word) {
    constexpr std::size_t k_most = std::numeric_limits<std::uint8_t>::max();
    steps_.fill(static_cast<std::uint8_t>(word.size() < k_most ? word.size() : k_most));
    for (std::size_t i = 0; i + 1 < word.size(); ++i) {
      const std::size_t step = word.size() - 1 - i;
      const auto byte = static_cast<unsigned char>(to_lower(word[i]));
      steps_[byte] = static_cast<std::uint8_t>(step < k_most ? step : k_most);
      if (is_lower(to_lower(word[i]))) steps_[byte - 32U] = steps_[byte];
    }
  }

  [[nodiscard]] constexpr bool is_in(std::string_view text) const noexcept {
    const std::size_t last = word_.size() - 1;
    for (std::size_t end = last; end < text.size();
         end += steps_[static_cast<unsigned char>(text[end])]) {
      if (to_lower(text[end]) == to_lower(word_[last]) &&
          equals_ignoring_case(text.substr(end - last, last), word_.substr(0, last)))
        return true;
    }
    return false;
  }

 private:
  std::string_view word_;
  std::array<std::uint8_t, 256> steps_{};  // by the byte under the word's end
};

}  // namespace forensics
