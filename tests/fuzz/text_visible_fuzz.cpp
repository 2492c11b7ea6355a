// What is shown on a terminal holds no control, bidi or format character, and fits where it is put.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "libforensics/text/utf8.h"
#include "libforensics/text/visible.h"
#include "libforensics/text/width.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  const std::string shown = forensics::visible(input);
  for (const forensics::CodePoint point : forensics::CodePoints(shown)) {
    const char32_t c = point.value;
    const bool control = c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xAD || c == 0x61C;
    const bool format = (c >= 0x200B && c <= 0x200F && c != 0x200D) ||
                        (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) ||
                        c == 0xFEFF || (c >= 0xE0000 && c <= 0xE0FFF);
    if (!point.well_formed || control || format) std::abort();
  }
  const std::size_t columns = size % 80 + 1;
  if (forensics::display_width(forensics::fit_to_width(shown, columns)) != columns) std::abort();
  static_cast<void>(forensics::visible(input, forensics::LineEnds::keep));
  return 0;
}
