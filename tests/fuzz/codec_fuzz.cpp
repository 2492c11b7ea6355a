// The decoders against plain ones of the tests, with and without a size limit.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "libforensics/mime/codecs.h"
#include "tests/unit/mime/reference_codecs.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace forensics;
  if (size == 0) return 0;
  const std::size_t limit = data[0];
  const std::string_view text(reinterpret_cast<const char*>(data + 1), size - 1);
  const std::string base64 = reference::base64(text);
  const std::string quoted = reference::quoted_printable(text);
  if (decode_base64(text).bytes != base64) std::abort();
  if (decode_quoted_printable(text).bytes != quoted) std::abort();
  if (decode_quoted_printable(text, limit).bytes != quoted.substr(0, limit)) std::abort();
  const std::string cut = decode_base64(text, limit).bytes;
  if (cut.size() > limit || base64.substr(0, cut.size()) != cut) std::abort();
  if (decode_uuencode(text, limit).bytes.size() > limit) std::abort();
  return 0;
}
