// What is odd about the bytes of one body.
#pragma once

#include <cstddef>
#include <string_view>

#include "libforensics/mime/mime.h"

namespace forensics::internal {

// Looks at a body that was not split: 8-bit bytes, NULs, bare CRs, line lengths, against the
// encoding and charset that the part declares. `line_end` as in BoundaryScanner.
void note_body(MimeTree& tree, std::size_t index, char line_end);

// Notes a preamble or epilogue with more than blanks in it.
void note_hidden_text(std::string_view message, MimePart& part);

}  // namespace forensics::internal
