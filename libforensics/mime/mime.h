// The body of a message as a tree of parts, byte-exactly.
//
// A multipart's body is, in this order and with nothing between:
//
//   preamble | part's delimiter, part's whole | delimiter, whole | ... | closing | epilogue
//
// and every part's `whole` is its `header` and its `body`; tests/unit/mime/tree_property_test.cpp
// proves it for any bytes. A delimiter takes the line end before it (RFC 2046 5.1.1), so a part
// ends where its signers say it ends.
//
// A boundary counts only as a whole line: "--", the boundary, blanks. Spans count from the first
// byte of the message, also in parts of parts; all views point into it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "libforensics/base/anomaly.h"
#include "libforensics/base/span.h"
#include "libforensics/headers/fields.h"
#include "libforensics/mime/codecs.h"
#include "libforensics/mime/content_type.h"

namespace forensics {

struct MimePart {
  std::int32_t parent{-1};  // index in MimeTree::parts; -1 for the root
  std::uint32_t child_count{0};
  std::uint16_t depth{0};  // 0 for the root
  std::string path;        // "1" is the root, "1.2" its second child

  Span delimiter;  // the boundary line above this part; empty for roots and attached messages
  Span whole;      // header and body
  Span header;     // all above the body, the empty line included
  Span body;       // as transferred: still encoded
  // Of a multipart; all else leaves them empty.
  Span preamble;
  Span closing;   // the closing boundary, the line end before it included and that after it not
  Span epilogue;  // all after it

  Headers headers;  // the part's own; the root's are the message's

  std::string media_type;  // lower-case, in effect: "text/html", the default when none stands
  std::string_view content_type;      // the value as written; null when there is none
  std::vector<Parameter> parameters;  // of Content-Type; `raw` counts from the message
  TransferEncoding encoding{TransferEncoding::seven_bit};
  std::string_view transfer_encoding;      // as written; null when there is none
  std::string_view disposition_field;      // the value as written; null when there is none
  std::optional<std::string> disposition;  // lower-case: "attachment"
  std::vector<Parameter> disposition_parameters;

  std::optional<std::string> boundary;  // of a multipart
  std::optional<std::string> charset;   // the label, lower-case
  // filename of Content-Disposition, else name of Content-Type: bytes, RFC 2231 pieces joined and
  // percent escapes decoded, RFC 2047 words not; file_name_charset is the label of the RFC 2231
  // form.
  std::optional<std::string> file_name;
  std::optional<std::string> file_name_charset;
  std::string_view content_id;  // without <>; null when there is none

  bool is_multipart{false};  // of type multipart/*, whether or not it could be split
  bool is_message{false};    // message/rfc822, message/global or message/news
  Anomalies anomalies;       // of its MIME fields, its boundary and its body; headers has the rest
};

struct MimeTree {
  std::string_view message;
  std::vector<MimePart> parts;  // in the order of the message; the root first, never empty
  Anomalies anomalies;          // of the message as a whole

  [[nodiscard]] const MimePart& root() const { return parts.front(); }
};

// Splits the body of `headers.message`. Never fails; linear in its size. At most
// limits::max_mime_parts parts and limits::max_mime_depth levels; what lies beyond stays unsplit.
[[nodiscard]] MimeTree parse_mime(const Headers& headers);

// A part's body without its transfer encoding; spans count from the message.
[[nodiscard]] Decoded decode_body(const MimePart& part, std::string_view message);

}  // namespace forensics
