// Splits the body of a multipart or of an attached message; mime_tree.cpp does it with mimetic.
#pragma once

#include <cstddef>
#include <string_view>

#include "libforensics/mime/mime.h"

namespace forensics::internal {

// Where a part was found, for the reader of its header.
struct PartPlace {
  std::string_view message;
  std::size_t begin{0};
  std::size_t window_end{0};  // its header cannot go on beyond
  bool is_message{false};     // attached message: the body of a message/rfc822
  std::string_view default_type;
};

// Makes a MimePart with its headers, MIME fields and the begin of its body.
using PartReader = MimePart (*)(const PartPlace& place);

[[nodiscard]] MimePart read_part(const PartPlace& place);

// Appends all parts below tree.parts[0], whose header is read, and sets every span. When the
// parser throws, the root stays alone and has mime_tree_failed.
void split_parts(MimeTree& tree, char line_end, PartReader reader = read_part);

}  // namespace forensics::internal
