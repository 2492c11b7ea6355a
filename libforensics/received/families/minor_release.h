// The second number of a version: 96 of "4.96.2".
#pragma once

#include <cstddef>
#include <string_view>

#include "libforensics/base/ascii.h"
#include "libforensics/received/line.h"

namespace forensics {

// Of the server's software, behind `major` ("4."), of `least` to `most` digits; -1 when the line
// does not say, or has another number of digits there, as vendors' own numbers do.
[[nodiscard]] inline int minor_release(const Line& line, std::string_view major, std::size_t least,
                                       std::size_t most) noexcept {
  std::string_view version = line.hop.by.software_version;
  if (!version.starts_with(major)) return -1;
  version.remove_prefix(major.size());
  int minor = 0;
  std::size_t digits = 0;
  for (; digits < version.size() && is_digit(version[digits]); ++digits) {
    if (digits == most) return -1;
    minor = minor * 10 + (version[digits] - '0');
  }
  return digits < least ? -1 : minor;
}

}  // namespace forensics
