#include "libforensics/evidence/part_text.h"

#include "libforensics/base/ascii.h"
#include "libforensics/text/charset.h"
#include "libforensics/text/encoded_word.h"

namespace forensics {

std::string file_name_text(const MimePart& part) {
  if (!part.file_name) return {};
  if (part.file_name_charset) return to_utf8(*part.file_name, *part.file_name_charset).text;
  return decode_unstructured(*part.file_name).text;
}

std::string_view file_name_field(const MimePart& part) {
  if (!part.file_name) return {};
  const Field* disposition = part.headers.find(FieldName::content_disposition);
  if (disposition == nullptr) return part.content_type;
  const std::string_view value = trim(part.headers.raw_value(*disposition));
  return find_ignoring_case(value, "filename") == std::string_view::npos ? part.content_type
                                                                         : value;
}

PartText decode_text(const MimePart& part, std::string_view message) {
  Decoded decoded = decode_body(part, message);
  PartText out;
  out.anomalies = std::move(decoded.anomalies);
  append_as_utf8(out.text, decoded.bytes, part.charset.value_or(std::string{}), out.anomalies,
                 part.body);
  return out;
}

}  // namespace forensics
