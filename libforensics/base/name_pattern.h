// Host names as tables write them: "mail-*-f#.google.com".
#pragma once

#include <cstddef>
#include <string_view>

#include "libforensics/base/ascii.h"

namespace forensics {

// Whether all of `name` is as `pattern` says, case ignored: '*' stands for any characters, or none,
// '#' for one digit or more, everything else for itself.
[[nodiscard]] constexpr bool fits_name_pattern(std::string_view pattern,
                                               std::string_view name) noexcept {
  constexpr std::size_t k_none = std::string_view::npos;
  // What stands for itself at the end sorts most names out.
  for (std::size_t left = 1; left <= pattern.size(); ++left) {
    const char sign = pattern[pattern.size() - left];
    if (sign == '*' || sign == '#') break;
    if (left > name.size() || to_lower(sign) != to_lower(name[name.size() - left])) return false;
  }
  std::size_t p = 0;
  std::size_t n = 0;
  std::size_t star = k_none;  // of the last '*', and where what it stands for ends at present
  std::size_t star_end = 0;
  while (n < name.size()) {
    if (p < pattern.size() && pattern[p] == '*') {
      star = p++;
      star_end = n;
    } else if (p < pattern.size() && pattern[p] == '#' && is_digit(name[n])) {
      while (n < name.size() && is_digit(name[n])) ++n;
      ++p;
    } else if (p < pattern.size() && to_lower(pattern[p]) == to_lower(name[n])) {
      ++p;
      ++n;
    } else if (star != k_none) {
      p = star + 1;
      n = ++star_end;
    } else {
      return false;
    }
  }
  while (p < pattern.size() && pattern[p] == '*') ++p;
  return p == pattern.size();
}

}  // namespace forensics
