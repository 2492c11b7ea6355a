#include "libforensics/text/width.h"

#define U_SHOW_CPLUSPLUS_API 0
#include <unicode/uchar.h>

#include "libforensics/text/utf8.h"

namespace forensics {
namespace {

constexpr char32_t k_ellipsis = 0x2026;

bool takes_no_column(UChar32 c) noexcept {
  const auto in = [c](UChar32 low, UChar32 high) { return c >= low && c <= high; };
  if (in(0x1160, 0x11FF) || in(0xD7B0, 0xD7FF)) return true;  // Hangul vowels and finals
  return (U_GET_GC_MASK(c) & (U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK | U_GC_CC_MASK |
                              U_GC_ZL_MASK | U_GC_ZP_MASK)) != 0;
}

}  // namespace

int display_width(char32_t code_point) noexcept {
  if (code_point >= 0x20 && code_point < 0x7F) return 1;
  const auto c = static_cast<UChar32>(code_point);
  if (takes_no_column(c)) return 0;
  const int32_t width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

std::size_t display_width(std::string_view text) noexcept {
  std::size_t columns = 0;
  for (const CodePoint point : CodePoints(text)) {
    columns += static_cast<std::size_t>(display_width(point.value));
  }
  return columns;
}

std::string truncate_to_width(std::string_view text, std::size_t columns) {
  if (columns == 0) return {};
  std::size_t used = 0;
  std::size_t cut = 0;  // where the ellipsis would stand: it takes the last column
  std::size_t at = 0;
  for (const CodePoint point : CodePoints(text)) {
    used += static_cast<std::size_t>(display_width(point.value));
    if (used > columns) {
      std::string out(text.substr(0, cut));
      append_code_point(out, k_ellipsis);
      return out;
    }
    at += point.length;
    if (used < columns) cut = at;
  }
  return std::string(text);
}

std::string fit_to_width(std::string_view text, std::size_t columns, Align align) {
  std::string out = truncate_to_width(text, columns);
  const std::size_t used = display_width(out);
  if (used >= columns) return out;
  out.insert(align == Align::left ? out.size() : 0, columns - used, ' ');
  return out;
}

}  // namespace forensics
