// Words of a Received value: what stands between blanks, folds and comments.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <string_view>

#include "libforensics/base/ascii.h"
#include "libforensics/received/bytes16.h"

namespace forensics {

// Blanks and line ends. A NUL is no gap: it stands inside words that hostile lines mean to cut.
[[nodiscard]] constexpr bool is_gap(char c) noexcept {
  constexpr std::uint64_t k_bits = 0x1'0000'3E00;  // one bit a byte: 9 to 13, 32
  const auto byte = static_cast<unsigned char>(c);
  return byte <= ' ' && (k_bits >> byte & 1U) != 0;
}

// A set of bytes that is asked once for every byte of a line.
class ByteSet {
 public:
  constexpr explicit ByteSet(std::string_view bytes) noexcept {
    for (const char c : bytes) has_[static_cast<unsigned char>(c)] = true;
  }
  // The bytes for which `is_in` holds.
  constexpr explicit ByteSet(bool (*is_in)(char)) noexcept {
    for (int byte = 0; byte < 256; ++byte) {
      has_[static_cast<std::size_t>(byte)] = is_in(static_cast<char>(byte));
    }
  }
  [[nodiscard]] constexpr bool has(char c) const noexcept {
    return has_[static_cast<unsigned char>(c)];
  }
  // Offset of the first byte of `text`, `at` or later, that is in the set; its size when there is
  // none. Four bytes at a time: most of the time that a line takes is spent here.
  [[nodiscard]] constexpr std::size_t next_in(std::string_view text,
                                              std::size_t at) const noexcept {
    for (; at + 4 <= text.size(); at += 4) {
      if (has(text[at])) return at;
      if (has(text[at + 1])) return at + 1;
      if (has(text[at + 2])) return at + 2;
      if (has(text[at + 3])) return at + 3;
    }
    while (at < text.size() && !has(text[at])) ++at;
    return at;
  }
  [[nodiscard]] constexpr bool has_any_of(std::string_view text) const noexcept {
    return next_in(text, 0) != text.size();
  }
  [[nodiscard]] constexpr bool has_all_of(std::string_view text) const noexcept {
    for (; text.size() >= 4; text.remove_prefix(4)) {
      const unsigned both = unsigned{has(text[0])} & unsigned{has(text[1])};
      if ((both & unsigned{has(text[2])} & unsigned{has(text[3])}) == 0) return false;
    }
    for (const char c : text) {
      if (!has(c)) return false;
    }
    return true;
  }

 private:
  std::array<bool, 256> has_{};
};

// What host names are written with, internationalised ones and those with "_" included.
inline constexpr ByteSet k_host_bytes([](char c) {
  return is_alnum(c) || c == '.' || c == '-' || c == '_' || is_eight_bit(c);
});

// One of 32 bits for a byte, the same for capital and small letters: a cheap look at first bytes
// before texts are compared.
[[nodiscard]] constexpr std::uint32_t letter_bit(char c) noexcept {
  return 1U << (static_cast<unsigned char>(c) & 31U);
}

// False when `text` cannot begin with `words`, which are not empty.
[[nodiscard]] constexpr bool may_begin(std::string_view text, std::string_view words) noexcept {
  return !text.empty() && letter_bit(text.front()) == letter_bit(words.front());
}

inline constexpr ByteSet k_digits("0123456789");
inline constexpr ByteSet k_capital_hex("0123456789ABCDEF");
inline constexpr ByteSet k_version_bytes("0123456789.");

[[nodiscard]] constexpr std::string_view trim_gaps(std::string_view text) noexcept {
  while (!text.empty() && is_gap(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_gap(text.back())) text.remove_suffix(1);
  return text;
}

// Offset of the first gap or other of these bytes, `at` or later; the size of the text when there
// is none. 16 bytes at a time.
template <char... others>
[[nodiscard]] inline std::size_t find_gap_or(std::string_view text, std::size_t at) noexcept {
  using bytes16::all_of, bytes16::bits_of, bytes16::Bytes, bytes16::load;
  for (; at + sizeof(Bytes) <= text.size(); at += sizeof(Bytes)) {
    const Bytes bytes = load(text.data() + at);
    const std::uint64_t found = bits_of((bytes16::is_gap(bytes) | ... | (bytes == all_of(others))));
    if (found != 0) return at + static_cast<std::size_t>(std::countr_zero(found));
  }
  static constexpr ByteSet k_found(
      [](char c) { return (forensics::is_gap(c) || ... || (c == others)); });
  return k_found.next_in(text, at);
}

[[nodiscard]] inline std::size_t find_gap(std::string_view text) noexcept {
  return find_gap_or<>(text, 0);
}

// Takes the next word off the front of `text`; empty when there is none.
[[nodiscard]] inline std::string_view take_word(std::string_view& text) noexcept {
  while (!text.empty() && is_gap(text.front())) text.remove_prefix(1);
  const std::size_t end = find_gap(text);
  const std::string_view word = text.substr(0, end);
  text.remove_prefix(end);
  return word;
}

[[nodiscard]] inline std::string_view first_word(std::string_view text) noexcept {
  return take_word(text);
}

// Whether `word` stands in `text` as a whole word, case-insensitive.
[[nodiscard]] inline bool has_word(std::string_view text, std::string_view word) noexcept {
  for (std::string_view next = take_word(text); !next.empty(); next = take_word(text)) {
    if (equals_ignoring_case(next, word)) return true;
  }
  return false;
}

// Whether `text` begins with these words, any run of blanks and folds standing for one blank.
// Case-insensitive. A trailing blank in `words` asks for a gap there; they begin with none.
[[nodiscard]] constexpr bool begins_with_words(std::string_view text,
                                               std::string_view words) noexcept {
  if (!may_begin(text, words)) return false;
  if (text.size() > 1 && words.size() > 1 && words[1] != ' ' &&
      letter_bit(text[1]) != letter_bit(words[1])) {
    return false;
  }
  if (text.starts_with(words)) return true;  // nearly all that begin so are written so
  std::size_t at = 0;
  for (const char want : words) {
    if (at == text.size()) return false;
    const char c = text[at];
    if (want == ' ') {
      if (!is_gap(c)) return false;
      while (at < text.size() && is_gap(text[at])) ++at;
      continue;
    }
    if (c != want && to_lower(c) != to_lower(want)) return false;
    ++at;
  }
  return true;
}

// The text after its first `count` words.
[[nodiscard]] inline std::string_view after_words(std::string_view text, int count) noexcept {
  for (int i = 0; i < count; ++i) static_cast<void>(take_word(text));
  return trim_gaps(text);
}

// "<x>" to "x"; anything else as it is.
[[nodiscard]] constexpr std::string_view without_angles(std::string_view text) noexcept {
  if (text.size() >= 2 && text.front() == '<' && text.back() == '>') {
    return text.substr(1, text.size() - 2);
  }
  return text;
}

[[nodiscard]] constexpr std::string_view without_trailing(std::string_view text, char c) noexcept {
  while (!text.empty() && text.back() == c) text.remove_suffix(1);
  return text;
}

// Letters and digits alone, at least one.
[[nodiscard]] constexpr bool is_alnum_run(std::string_view text) noexcept {
  for (const char c : text) {
    if (!is_alnum(c)) return false;
  }
  return !text.empty();
}

[[nodiscard]] constexpr bool contains(std::string_view text, std::string_view part) noexcept {
  return text.find(part) != std::string_view::npos;
}

}  // namespace forensics
