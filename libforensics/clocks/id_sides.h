// The two sides of an identifier that reads like a mail address.
#pragma once

#include <string_view>

#include "libforensics/base/lifetime.h"

namespace forensics {

struct IdSides {
  std::string_view left;   // before the last "@"; all of it when there is none
  std::string_view right;  // behind it; null when there is none
};
[[nodiscard]] IdSides split_id(std::string_view id FORENSICS_LIFETIME) noexcept;

}  // namespace forensics
