// The library's version, as reports and the command print it.
#pragma once

#include <string_view>

namespace forensics {

// "0.1.0"; static lifetime.
[[nodiscard]] std::string_view library_version() noexcept;

}  // namespace forensics
