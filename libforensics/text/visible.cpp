#include "libforensics/text/visible.h"

#include <cstddef>

#define U_SHOW_CPLUSPLUS_API 0
#include <unicode/uchar.h>

#include "libforensics/base/ascii.h"
#include "libforensics/text/utf8.h"

namespace forensics {
namespace {

constexpr char32_t k_zero_width_joiner = 0x200D;
constexpr int k_most_marks = 4;  // Vietnamese needs 2, Hebrew and Thai 3

constexpr std::string_view k_hex = "0123456789ABCDEF";

void append_byte_escape(std::string& out, unsigned byte) {
  out += "\\x";
  out.push_back(k_hex[byte >> 4U & 0xFU]);
  out.push_back(k_hex[byte & 0xFU]);
}

void append_hex(std::string& out, char32_t value, int least_digits) {
  int digits = least_digits;
  while (digits < 6 && value >> (4U * static_cast<unsigned>(digits)) != 0) ++digits;
  for (int i = digits - 1; i >= 0; --i) {
    out.push_back(k_hex[value >> (4U * static_cast<unsigned>(i)) & 0xFU]);
  }
}

bool is_emoji_base(char32_t c) noexcept {
  return c > 0x7F && u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_EMOJI) != 0;
}

bool is_emoji_selector(char32_t c) noexcept {
  return c == 0xFE0E || c == 0xFE0F;
}

bool is_mark(char32_t c) noexcept {
  return (U_GET_GC_MASK(static_cast<UChar32>(c)) & (U_GC_MN_MASK | U_GC_ME_MASK)) != 0;
}

// Code points that show as nothing, or that no reader can know.
bool is_hidden(char32_t value) noexcept {
  const auto c = static_cast<UChar32>(value);
  if (value == 0x2800) return true;  // BRAILLE PATTERN BLANK
  constexpr std::uint32_t k_hidden = U_GC_CC_MASK | U_GC_CF_MASK | U_GC_CS_MASK | U_GC_CO_MASK |
                                     U_GC_CN_MASK | U_GC_ZL_MASK | U_GC_ZP_MASK;
  if ((U_GET_GC_MASK(c) & k_hidden) != 0) return true;
  return u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0;
}

class Writer {
 public:
  Writer(std::string_view text, LineEnds line_ends) : text_(text), line_ends_(line_ends) {}

  std::string run() {
    out_.reserve(text_.size());
    while (at_ < text_.size()) {
      const std::size_t plain = plain_ascii_end();
      if (plain > at_) {
        out_.append(text_.substr(at_, plain - at_));
        before_ = static_cast<unsigned char>(text_[plain - 1]);
        marks_ = 0;
        at_ = plain;
      } else {
        take(code_point_at(text_, at_));
      }
    }
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::size_t plain_ascii_end() const noexcept {
    std::size_t at = at_;
    while (at < text_.size() && text_[at] >= 0x20 && text_[at] < 0x7F && text_[at] != '\\') ++at;
    return at;
  }

  void take(const CodePoint& point) {
    const std::size_t next = at_ + point.length;
    if (!point.well_formed) {
      for (; at_ < next; ++at_) {
        append_byte_escape(out_, static_cast<unsigned char>(text_[at_]));
      }
      after_escape();
    } else if (point.value < 0x80) {
      take_ascii(text_[at_]);
      at_ = next;
    } else if (is_shown(point.value, next)) {
      out_.append(text_.substr(at_, point.length));
      marks_ = is_mark(point.value) ? marks_ + 1 : 0;
      if (!is_mark(point.value) || is_emoji_selector(point.value)) before_ = point.value;
      at_ = next;
    } else {
      out_ += "\\u{";
      append_hex(out_, point.value, 2);
      out_.push_back('}');
      after_escape();
      at_ = next;
    }
  }

  void take_ascii(char c) {
    if (c == '\\') {
      out_ += reads_as_escape(at_ + 1) ? "\\\\" : "\\";
      before_ = U'\\';
      marks_ = 0;
      return;
    }
    if (line_ends_ == LineEnds::keep && ends_line(at_)) {
      if (c == '\n') out_.push_back(c);
      before_ = 0;
      marks_ = 0;
      return;
    }
    if (c == '\t' || c == '\r' || c == '\n') {
      out_ += c == '\t' ? "\\t" : c == '\r' ? "\\r" : "\\n";
    } else {
      append_byte_escape(out_, static_cast<unsigned char>(c));
    }
    after_escape();
  }

  // The LF or the CR LF at `at`.
  [[nodiscard]] bool ends_line(std::size_t at) const noexcept {
    if (at < text_.size() && text_[at] == '\r') ++at;
    return at < text_.size() && text_[at] == '\n';
  }

  // Whether what is written for text_[at] would, behind a backslash, look like an escape.
  [[nodiscard]] bool reads_as_escape(std::size_t at) const noexcept {
    if (at >= text_.size()) return false;
    const char c = text_[at];
    if (c == 'x' || c == 'u' || c == 't' || c == 'r' || c == 'n' || c == '\\') return true;
    if (line_ends_ == LineEnds::keep && ends_line(at)) return false;
    if (is_control(c)) return true;
    if (!is_eight_bit(c)) return false;
    const CodePoint point = code_point_at(text_, at);
    return !point.well_formed || is_mark(point.value) || is_hidden(point.value);
  }

  [[nodiscard]] bool is_shown(char32_t value, std::size_t next) const noexcept {
    if (is_emoji_selector(value)) return marks_ == 0 && is_emoji_base(before_);
    if (value == k_zero_width_joiner) return joins_emoji(next);
    if (is_hidden(value)) return false;
    return !is_mark(value) || (before_ != 0 && marks_ < k_most_marks);
  }

  // A joiner between two emoji, as in a family.
  [[nodiscard]] bool joins_emoji(std::size_t next) const noexcept {
    if (next >= text_.size()) return false;
    const bool after = is_emoji_base(before_) || is_emoji_selector(before_);
    return after && is_emoji_base(code_point_at(text_, next).value);
  }

  // A mark behind an escape would sit on the escape.
  void after_escape() noexcept {
    before_ = 0;
    marks_ = 0;
  }

  std::string_view text_;
  LineEnds line_ends_;
  std::string out_;
  std::size_t at_{0};
  char32_t before_{0};  // the base that a mark would sit on; 0: none
  int marks_{0};        // marks on it so far
};

}  // namespace

std::string visible(std::string_view text, LineEnds line_ends) {
  return Writer(text, line_ends).run();
}

bool needs_escapes(std::string_view text, LineEnds line_ends) {
  return visible(text, line_ends) != text;
}

std::string code_point_name(char32_t code_point) {
  std::string out = "U+";
  append_hex(out, code_point, 4);
  return out;
}

}  // namespace forensics
