#include "libforensics/mime/mime.h"

#include <algorithm>
#include <utility>

#include "libforensics/base/ascii.h"
#include "libforensics/mime/anomalies.h"
#include "libforensics/mime/internal/body_notes.h"
#include "libforensics/mime/internal/part_header.h"
#include "libforensics/mime/internal/tree_parser.h"

namespace forensics {
namespace {

// '\r' only for a message that has no other line end, as split_headers sees it.
[[nodiscard]] char line_end_of(std::string_view message) noexcept {
  const bool cr_only =
      message.find('\n') == std::string_view::npos && message.find('\r') != std::string_view::npos;
  return cr_only ? '\r' : '\n';
}

[[nodiscard]] MimePart root_of(const Headers& headers) {
  MimePart root;
  root.headers = headers;
  root.path = "1";
  root.whole = span_between(0, headers.message.size());
  root.header = span_between(0, headers.body.offset);
  root.body = headers.body;
  internal::read_mime_fields("text/plain", root);
  return root;
}

void note_version(const Headers& headers, MimeTree& tree) {
  const Field* version = headers.find("MIME-Version");
  if (version == nullptr) {
    if (tree.root().content_type.data() != nullptr) {
      tree.anomalies.add(anomalies::mime_version_missing,
                         span_in(headers.message, tree.root().content_type));
    }
    return;
  }
  std::string_view value = headers.value(*version);
  value = trim(value.substr(0, value.find('(')));
  if (value != "1.0" || headers.count("MIME-Version") != 1) {
    tree.anomalies.add(anomalies::mime_version_odd, version->whole);
  }
}

}  // namespace

MimePart internal::read_part(const PartPlace& place) {
  MimePart part;
  part.headers = split_part_headers(place.message, place.begin, place.window_end, place.is_message);
  part.header = span_between(place.begin, part.headers.body.offset);
  part.body = part.headers.body;
  read_mime_fields(place.default_type, part);
  return part;
}

MimeTree parse_mime(const Headers& headers) {
  MimeTree tree;
  tree.message = headers.message;
  tree.parts.push_back(root_of(headers));
  note_version(headers, tree);
  const MimePart& root = tree.root();
  const char line_end = line_end_of(tree.message);
  if (root.boundary || internal::is_readable_message(root)) internal::split_parts(tree, line_end);
  for (std::size_t i = 0; i < tree.parts.size(); ++i) {
    MimePart& part = tree.parts[i];
    part.headers.body = part.body;
    if (part.child_count == 0) internal::note_body(tree, i, line_end);
    if (part.is_multipart) internal::note_hidden_text(tree.message, part);
  }
  return tree;
}

Decoded decode_body(const MimePart& part, std::string_view message) {
  const TransferEncoding encoding = part.is_multipart ? TransferEncoding::binary : part.encoding;
  Decoded out = decode(encoding, part.body.of(message));
  Anomalies moved;
  moved.append(out.anomalies, part.body.offset);
  out.anomalies = std::move(moved);
  if (is_encoding(encoding) && !part.charset && part.media_type.starts_with("text/") &&
      std::any_of(out.bytes.begin(), out.bytes.end(), is_eight_bit)) {
    out.anomalies.add(anomalies::mime_charset_missing, part.body);
  }
  return out;
}

}  // namespace forensics
