// The tag=value lists of DKIM and ARC. RFC 6376 3.2.
#pragma once

#include <string_view>

#include "libforensics/base/ascii.h"

namespace forensics {

// The value of the first tag of that name, without blanks and folds around it; a view with a null
// pointer when there is none. Names are compared exactly. Linear.
[[nodiscard]] constexpr std::string_view find_tag(std::string_view list,
                                                  std::string_view name) noexcept {
  while (!list.empty()) {
    const std::size_t end = list.find(';');
    const std::string_view tag = list.substr(0, end);
    const std::size_t equals = tag.find('=');
    if (equals != std::string_view::npos && trim(tag.substr(0, equals)) == name)
      return trim(tag.substr(equals + 1));
    if (end == std::string_view::npos) break;
    list.remove_prefix(end + 1);
  }
  return {};
}

}  // namespace forensics
