// Header text: any bytes decode to well-formed UTF-8 with spans inside the input.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "libforensics/text/encoded_word.h"
#include "libforensics/text/utf8.h"

namespace {

void check(std::string_view raw, const forensics::DecodedText& decoded) {
  if (!forensics::is_valid_utf8(decoded.text)) std::abort();
  for (const forensics::Anomaly& anomaly : decoded.anomalies) {
    if (anomaly.span.end() > raw.size()) std::abort();
  }
  std::size_t end = 0;
  for (const forensics::EncodedWord& word : decoded.words) {
    if (word.span.offset < end || word.span.end() > raw.size()) std::abort();
    const std::string_view text = word.span.of(raw);
    if (!text.starts_with("=?") || !text.ends_with("?=")) std::abort();
    end = word.span.end();
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view raw(reinterpret_cast<const char*>(data), size);
  check(raw, forensics::decode_unstructured(raw));
  check(raw, forensics::decode_phrase(raw));
  return 0;
}
