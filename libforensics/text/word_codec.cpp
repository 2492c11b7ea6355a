#include "libforensics/text/word_codec.h"

#include <array>
#include <cstddef>
#include <cstdint>

#include "libforensics/base/ascii.h"

namespace forensics::word_codec {
namespace {

constexpr std::uint8_t k_foreign = 0xFF;
constexpr std::uint8_t k_url_form = 0x40;  // '-' or '_': the digit stands in the low bits

constexpr std::array<std::uint8_t, 256> base64_digits() {
  std::array<std::uint8_t, 256> digits{};
  digits.fill(k_foreign);
  constexpr std::string_view alphabet =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  for (std::size_t i = 0; i < alphabet.size(); ++i) {
    digits[static_cast<std::uint8_t>(alphabet[i])] = static_cast<std::uint8_t>(i);
  }
  digits['-'] = 62 | k_url_form;
  digits['_'] = 63 | k_url_form;
  return digits;
}

constexpr auto k_digits = base64_digits();

// Collects six-bit digits into bytes.
class Base64Group {
 public:
  void put(std::string& out, std::uint32_t digit) {
    bits_ = bits_ << 6U | digit;
    if (++count_ == 4) {
      flush(out, 3);
      bits_ = count_ = 0;
    }
  }

  // Ends the group after `padding` signs; false when they do not fit its digits.
  bool end(std::string& out, std::uint32_t padding) {
    const bool fits = count_ == 0 ? padding == 0 : count_ > 1 && count_ + padding == 4;
    bits_ <<= 6U * (4 - count_);
    if (count_ > 1) flush(out, count_ - 1);
    bits_ = count_ = 0;
    return fits;
  }

 private:
  void flush(std::string& out, std::uint32_t bytes) {
    for (std::uint32_t i = 0; i < bytes; ++i) {
      out.push_back(static_cast<char>(bits_ >> (16U - 8U * i) & 0xFFU));
    }
  }
  std::uint32_t bits_{0};
  std::uint32_t count_{0};
};

}  // namespace

Damage append_base64(std::string& out, std::string_view text) {
  Damage damage;
  Base64Group group;
  std::uint32_t padding = 0;
  bool ended = false;
  for (const char c : text) {
    const std::uint8_t digit = k_digits[static_cast<std::uint8_t>(c)];
    if (digit == k_foreign) {
      if (c == '=') {
        ++padding;
      } else if (is_space(c)) {
        damage.white_space = true;
      } else {
        damage.illegal_character = true;
      }
      continue;
    }
    if (padding != 0) {  // text goes on after its padding
      group.end(out, padding);
      padding = 0;
      ended = true;
    }
    if ((digit & k_url_form) != 0) damage.illegal_character = true;
    group.put(out, digit & 0x3FU);
  }
  damage.bad_padding = !group.end(out, padding) || ended;
  return damage;
}

Damage append_q(std::string& out, std::string_view text) {
  Damage damage;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '_') {
      out.push_back(' ');
    } else if (c == '=') {
      const int high = i + 1 < text.size() ? hex_value(text[i + 1]) : -1;
      const int low = i + 2 < text.size() ? hex_value(text[i + 2]) : -1;
      if (high < 0 || low < 0) {
        damage.bad_escape = true;
        out.push_back(c);
        continue;
      }
      if (is_lower(text[i + 1]) || is_lower(text[i + 2])) damage.lower_hex = true;
      out.push_back(static_cast<char>(high * 16 + low));
      i += 2;
    } else if (is_space(c)) {
      damage.white_space = true;
      if (is_blank(c)) out.push_back(c);
    } else {
      if (is_control(c) || is_eight_bit(c) || c == '?') damage.illegal_character = true;
      out.push_back(c);
    }
  }
  return damage;
}

}  // namespace forensics::word_codec
