// UTF-8: is it well-formed, what are its code points, how is it made well-formed.
//
// Well-formed is what the Unicode Standard 3.9 (table 3-7) and RFC 3629 say: no overlong forms, no
// surrogates, nothing above U+10FFFF. Ill-formed bytes are cut into maximal subparts, each
// of which stands for one U+FFFD (Unicode 3.9, "U+FFFD substitution of maximal subparts"; the same
// practice as WHATWG decoders). No function here allocates except where it writes to a string.
#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>

#include "libforensics/base/lifetime.h"

namespace forensics {

inline constexpr char32_t k_replacement_character = 0xFFFD;

// The length of the longest well-formed prefix, in bytes; bytes.size() when all is well-formed.
[[nodiscard]] std::size_t valid_utf8_prefix(std::string_view bytes) noexcept;

[[nodiscard]] inline bool is_valid_utf8(std::string_view bytes) noexcept {
  return valid_utf8_prefix(bytes) == bytes.size();
}

// Whether bytes of no declared charset are UTF-8: well-formed, or well-formed but for one character
// that was cut off (as at the end of a header shortened by bytes) among three or more whole ones.
[[nodiscard]] bool reads_as_utf8(std::string_view bytes) noexcept;

// True when every byte is below 128.
[[nodiscard]] bool is_ascii(std::string_view bytes) noexcept;

// One code point, or one maximal subpart of an ill-formed sequence.
struct CodePoint {
  char32_t value{k_replacement_character};  // U+FFFD when ill-formed
  std::uint32_t length{0};                  // bytes taken, 1 to 4
  bool well_formed{false};
};

// The code point at `at`, which must be below bytes.size().
[[nodiscard]] CodePoint code_point_at(std::string_view bytes, std::size_t at) noexcept;

// for (const CodePoint point : CodePoints(text)) ...
class CodePoints {
 public:
  explicit CodePoints(std::string_view bytes FORENSICS_LIFETIME) noexcept : bytes_(bytes) {}

  class Iterator {
   public:
    using iterator_category = std::input_iterator_tag;
    using value_type = CodePoint;
    using difference_type = std::ptrdiff_t;
    using pointer = const CodePoint*;
    using reference = const CodePoint&;

    Iterator(std::string_view bytes, std::size_t at) noexcept : bytes_(bytes), at_(at) { read(); }
    [[nodiscard]] reference operator*() const noexcept { return point_; }
    [[nodiscard]] pointer operator->() const noexcept { return &point_; }
    [[nodiscard]] std::size_t offset() const noexcept { return at_; }  // of this code point
    Iterator& operator++() noexcept {
      at_ += point_.length;
      read();
      return *this;
    }
    friend bool operator==(const Iterator& a, const Iterator& b) noexcept { return a.at_ == b.at_; }

   private:
    void read() noexcept {
      if (at_ < bytes_.size()) point_ = code_point_at(bytes_, at_);
    }
    std::string_view bytes_;
    std::size_t at_;
    CodePoint point_;
  };

  [[nodiscard]] Iterator begin() const noexcept { return {bytes_, 0}; }
  [[nodiscard]] Iterator end() const noexcept { return {bytes_, bytes_.size()}; }

 private:
  std::string_view bytes_;
};

// Appends one code point. A surrogate or a value above U+10FFFF is written as U+FFFD.
void append_code_point(std::string& out, char32_t value);

// Appends `bytes`, each maximal subpart of ill-formed bytes as one U+FFFD. Returns how many.
std::size_t append_repaired_utf8(std::string& out, std::string_view bytes);

[[nodiscard]] std::string repair_utf8(std::string_view bytes);

// Well-formed UTF-8 from which `bytes` can be had back, for the names of files: an ill-formed byte
// becomes \xE9, and a backslash before another one or before what would read as such an escape is
// doubled. All else stands as it is.
[[nodiscard]] std::string reversible_utf8(std::string_view bytes);

}  // namespace forensics
