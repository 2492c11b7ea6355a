// What a part's bytes say to a person: its file name and its text, as UTF-8.
#pragma once

#include <string>
#include <string_view>

#include "libforensics/base/lifetime.h"
#include "libforensics/mime/mime.h"

namespace forensics {

// The part's file name: in the charset that RFC 2231 declares, else with RFC 2047 words decoded,
// which no standard allows there and many mailers write. "" when it has none. May hold control
// characters (text/visible.h).
[[nodiscard]] std::string file_name_text(const MimePart& part);

// The value of the field that gives the file name, as written: Content-Disposition with a filename,
// else Content-Type. A view into the message; null when the part has no file name.
[[nodiscard]] std::string_view file_name_field(const MimePart& part FORENSICS_LIFETIME);

// The body of a text part without its transfer encoding and in UTF-8; what was odd on the way
// stands in the anomalies, whose spans cover the part's body in the message.
struct PartText {
  std::string text;
  Anomalies anomalies;
};
[[nodiscard]] PartText decode_text(const MimePart& part, std::string_view message);

}  // namespace forensics
