// One message from a file or from standard input, whole and unchanged.
#pragma once

#include <string>

#include "libforensics/base/result.h"

namespace forensics {

// The bytes of `path`; "-" is standard input. Errors name the path: not_found, is_directory,
// cannot_read, empty_input, too_large.
[[nodiscard]] Result<std::string> read_message_file(const std::string& path);

}  // namespace forensics
