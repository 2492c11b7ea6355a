// The form of a queue identifier: what gives a server away that does not name itself.
#pragma once

#include <algorithm>
#include <string_view>

#include "libforensics/base/ascii.h"
#include "libforensics/received/words.h"

namespace forensics {

// Whether `id` has this form, byte for byte: 'x' is a hexadecimal digit, '9' a digit, 'a' a letter
// or digit, 'A' a capital letter; any other byte stands for itself. "xx.xx.99999.xxxxxxxx"
[[nodiscard]] constexpr bool has_shape(std::string_view id, std::string_view form) noexcept {
  if (id.size() != form.size()) return false;
  for (std::size_t i = 0; i < id.size(); ++i) {
    const char c = id[i];
    const char want = form[i];
    const bool hex = is_digit(c) || (to_lower(c) >= 'a' && to_lower(c) <= 'f');
    const bool fits = want == 'x'   ? hex
                      : want == '9' ? is_digit(c)
                      : want == 'a' ? is_alnum(c)
                      : want == 'A' ? is_upper(c)
                                    : c == want;
    if (!fits) return false;
  }
  return true;
}

// "h2F0c2x31856" of sendmail 8.10 and 8.11, "i06MBJ6U020255" since 8.12: a clock, then the process,
// which has up to eight digits on AIX.
[[nodiscard]] constexpr bool is_sendmail_id(std::string_view id) noexcept {
  return has_shape(id, "aaaaaaaa999999") || has_shape(id, "aaaaaaa99999") ||
         has_shape(id, "aaaaaaaa9999999") || has_shape(id, "aaaaaaaa99999999");
}

// "OAA07065" of sendmail up to 8.9: the local hour as a letter from A, two counters, the process.
[[nodiscard]] constexpr bool is_old_sendmail_id(std::string_view id) noexcept {
  return has_shape(id, "AAA99999") && id.front() <= 'X';
}

// Exim: time, process and fraction parted by dashes, 6-6-2 and since 4.97 6-11-4.
[[nodiscard]] constexpr bool is_exim_id(std::string_view id) noexcept {
  return (id.size() == 16 && id[6] == '-' && id[13] == '-') ||
         (id.size() == 23 && id[6] == '-' && id[18] == '-');
}

// Postfix: microseconds and inode in capital hexadecimal, or the long form with a 'z' inside.
[[nodiscard]] constexpr bool has_postfix_form(std::string_view id) noexcept {
  if (id.size() < 9 || id.size() > 18) return false;
  bool hex = true;
  bool base_52 = true;
  for (const char c : id) {
    hex = hex && (is_digit(c) || (c >= 'A' && c <= 'F'));
    base_52 = base_52 && is_alnum(c);
  }
  return (hex && id.size() <= 15) || (base_52 && id.size() >= 13 && contains(id, "z"));
}

}  // namespace forensics
