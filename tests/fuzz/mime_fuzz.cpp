// Any bytes as a message: the part tree keeps its promises and every part decodes.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "libforensics/mime/mime.h"
#include "tests/unit/mime/tree_check.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace forensics;
  const std::string_view message(reinterpret_cast<const char*>(data), size);
  const MimeTree tree = parse_mime(split_headers(message));
  const std::string broken = check_tree(tree);
  if (!broken.empty()) {
    std::fprintf(stderr, "%s\n", broken.c_str());
    std::abort();
  }
  if (!spans_inside(tree.anomalies, size)) std::abort();
  for (const MimePart& part : tree.parts) {
    if (!spans_inside(part.anomalies, size) || !spans_inside(part.headers.anomalies, size) ||
        !spans_inside(decode_body(part, message).anomalies, size)) {
      std::abort();
    }
    for (const Parameter& parameter : part.parameters) {
      if (parameter.raw.end() > size) std::abort();
    }
  }
  return 0;
}
