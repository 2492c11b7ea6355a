// How the lines of a message's header end.
#pragma once

#include <string_view>

#include "libforensics/base/line_ending.h"

namespace forensics {

// Of the lines up to the first empty one, or of the first 64 KiB.
[[nodiscard]] LineEnding header_line_ending(std::string_view message) noexcept;

}  // namespace forensics
