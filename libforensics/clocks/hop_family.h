// Which servers write an id: most layouts are too plain to be read behind another server's name.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <string_view>

#include "libforensics/clocks/decoder.h"

namespace forensics {

// Whether the hop around a token is of one of the families; true for a token given alone.
[[nodiscard]] inline bool hop_may_be(const ClockContext& context,
                                     std::initializer_list<std::string_view> families) noexcept {
  if (context.hop == nullptr) return true;
  return std::find(families.begin(), families.end(), context.hop->family) != families.end();
}

}  // namespace forensics
