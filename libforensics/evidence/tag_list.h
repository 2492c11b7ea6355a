// The tag=value lists of DKIM, ARC and their like. RFC 6376 3.2.
#pragma once

#include <string_view>

namespace forensics {

// The value of `tag` (case exact) in a raw field value: trimmed, folds inside kept; a view into
// `list`. Null when the tag is missing. Linear.
[[nodiscard]] std::string_view tag_value(std::string_view list, std::string_view tag) noexcept;

}  // namespace forensics
