// From a part's header to what MIME says of the part.
#pragma once

#include <cstddef>
#include <string_view>

#include "libforensics/mime/mime.h"

namespace forensics::internal {

// Splits the header that begins at `begin` and ends before `window_end` at the latest. Its spans
// count from the message. A part of a multipart whose first line is empty has no header; an
// attached message may have empty lines before its first field.
[[nodiscard]] Headers split_part_headers(std::string_view message, std::size_t begin,
                                         std::size_t window_end, bool is_message);

// Fills in all that the MIME fields of `part.headers` say. `default_type` holds when there is no
// Content-Type: "message/rfc822" in a multipart/digest, else "text/plain" (RFC 2046 5.1.5).
void read_mime_fields(std::string_view default_type, MimePart& part);

// Whether the body of an attached message can be split as it stands.
[[nodiscard]] bool is_readable_message(const MimePart& part) noexcept;

}  // namespace forensics::internal
