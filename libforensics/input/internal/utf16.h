// UTF-16 to UTF-8. What is not a pair of surrogates becomes U+FFFD.
#pragma once

#include <string>
#include <string_view>

namespace forensics {

// `bytes` without a byte order mark; an odd byte at the end is dropped.
[[nodiscard]] std::string utf8_from_utf16(std::string_view bytes, bool big_endian);

}  // namespace forensics
