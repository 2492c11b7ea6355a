// What holds for the part tree of any bytes; the property test and tests/fuzz/mime_fuzz.cpp share
// it. Returns the first broken promise, or an empty text.
#pragma once

#include <string>
#include <vector>

#include "libforensics/base/limits.h"
#include "libforensics/mime/mime.h"

namespace forensics {

inline std::string check_tree(const MimeTree& tree) {
  const std::vector<MimePart>& parts = tree.parts;
  if (parts.empty()) return "no root";
  if (parts.size() > limits::max_mime_parts) return "too many parts";
  if (parts[0].parent != -1 || parts[0].depth != 0) return "the root has a parent";
  if (parts[0].whole != Span{0, static_cast<std::uint32_t>(tree.message.size())}) {
    return "the root is not the message";
  }
  std::vector<std::vector<std::size_t>> children(parts.size());
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const MimePart& part = parts[i];
    if (part.header.offset != part.whole.offset || part.header.end() != part.body.offset ||
        part.body.end() != part.whole.end()) {
      return "part " + part.path + " is not its header and body";
    }
    if (part.headers.body != part.body) return "part " + part.path + " has another body";
    if (i == 0) continue;
    if (part.parent < 0 || static_cast<std::size_t>(part.parent) >= i) return "parent below child";
    const MimePart& parent = parts[static_cast<std::size_t>(part.parent)];
    if (part.depth != parent.depth + 1 || part.depth > limits::max_mime_depth) return "depth";
    children[static_cast<std::size_t>(part.parent)].push_back(i);
    const std::string path =
        parent.path + "." + std::to_string(children[static_cast<std::size_t>(part.parent)].size());
    if (part.path != path) return "path " + part.path;
  }
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const MimePart& part = parts[i];
    if (children[i].size() != part.child_count) return "child count of " + part.path;
    if (part.child_count == 0 && part.closing.empty() && part.preamble.empty()) continue;
    if (!part.is_multipart) {
      if (part.child_count != 1) return "an attached message has one child";
      if (parts[children[i][0]].whole != part.body) return "attached message is not the body";
      continue;
    }
    std::uint32_t at = part.body.offset;
    const auto goes_on = [&at](Span span) {
      const bool right = span.offset == at;
      at = span.end();
      return right;
    };
    bool exact = goes_on(part.preamble);
    for (const std::size_t child : children[i]) {
      exact = goes_on(parts[child].delimiter) && exact;
      exact = goes_on(parts[child].whole) && exact;
    }
    exact = goes_on(part.closing) && exact;
    exact = goes_on(part.epilogue) && exact;
    if (!exact || at != part.body.end()) return "the pieces of " + part.path + " do not join";
  }
  return {};
}

// Every anomaly's span lies inside the message.
inline bool spans_inside(const Anomalies& list, std::size_t size) {
  for (const Anomaly& anomaly : list) {
    if (std::uint64_t{anomaly.span.offset} + anomaly.span.length > size) return false;
  }
  return true;
}

}  // namespace forensics
