// Text that whoever passed a message on made unreadable: "109.237.140.xx", "id XXXXXX",
// "[redacted]". It says nothing, neither of a server nor of a forger.
#pragma once

#include <string_view>

#include "libforensics/base/ascii.h"

namespace forensics {

[[nodiscard]] constexpr bool is_blot(char c) noexcept {
  return c == 'x' || c == 'X' || c == '*';
}

// "[secret]", "<hidden>", "__my_hostname__": a word in the place of what stood there. Not
// "[unknown]", which servers write.
[[nodiscard]] inline bool holds_placeholder(std::string_view text) noexcept {
  for (const std::string_view word : {"redacted", "removed", "obscured"}) {
    if (find_ignoring_case(text, word) != std::string_view::npos) return true;
  }
  for (const std::string_view word : {"[secret]", "[hidden]", "[private]", "[masked]", "[my",
                                      "<hidden>", "<private>", "<masked>", "<my"}) {
    if (find_ignoring_case(text, word) != std::string_view::npos) return true;
  }
  for (const std::string_view sign : {"\xE2\x97\x8B", "\xE2\x96\xB3"}) {  // U+25CB, U+25B3
    if (text.find(sign) != std::string_view::npos) return true;
  }
  const std::size_t at = text.find("__");
  return at != std::string_view::npos && at + 2 < text.size() && is_alpha(text[at + 2]);
}

// Three signs of blotting in a row, one that stands for a number of an address ("x.x.x.x",
// "192.168.x.7"), or a placeholder. Some true names hold such a run; it is asked of what is odd
// already.
[[nodiscard]] inline bool is_blotted_out(std::string_view text) noexcept {
  if (holds_placeholder(text)) return true;
  std::size_t run = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    run = is_blot(text[i]) && (run == 0 || text[i] == text[i - 1]) ? run + 1 : 0;
    if (run >= 3) return true;
    if (run == 0 || i < run + 1) continue;
    // ".x" between numbers or blots, or at the end
    const char before = text[i - run - 1];
    if (text[i - run] != '.' || !(is_digit(before) || is_blot(before))) continue;
    const std::string_view rest = text.substr(i + 1);
    const bool goes_on = rest.size() > 1 && (is_digit(rest[1]) || is_blot(rest[1]));
    if (rest.empty() || (rest[0] == '.' ? goes_on : !is_alnum(rest[0]))) return true;
  }
  return false;
}

}  // namespace forensics
