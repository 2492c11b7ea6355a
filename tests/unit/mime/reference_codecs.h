// Decoders written once more, as plainly as can be, to compare the library's with. They share no
// code with it; tests and tests/fuzz/codec_fuzz.cpp use them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace forensics::reference {

inline int base64_digit(char c) {
  constexpr std::string_view alphabet =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const std::size_t at = alphabet.find(c);
  return at == std::string_view::npos ? -1 : static_cast<int>(at);
}

inline bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\r';
}

// Where the text of a list's footer begins: the first line, not before `from`, that is more than
// base64 digits with blanks around them.
inline std::size_t footer_begin(std::string_view text, std::size_t from) {
  for (std::size_t at = from; (at = text.find('\n', at)) != std::string_view::npos;) {
    std::string_view line = text.substr(++at);
    line = line.substr(0, line.find('\n'));
    while (!line.empty() && is_blank(line.front())) line.remove_prefix(1);
    while (!line.empty() && is_blank(line.back())) line.remove_suffix(1);
    for (const char c : line) {
      if (base64_digit(c) < 0 && c != '=') return at;
    }
  }
  return text.size();
}

// Groups are cut first, then decoded: a group is four digits, or what stands before its padding.
inline std::string base64(std::string_view text) {
  std::string out;
  std::string group;
  const auto flush = [&] {
    unsigned bits = 0;
    for (std::size_t i = 0; i < 4; ++i) {
      bits = bits * 64 + (i < group.size() ? static_cast<unsigned>(base64_digit(group[i])) : 0);
    }
    for (std::size_t i = 0; i + 1 < group.size(); ++i) {
      out += static_cast<char>((bits >> (16 - 8 * i)) & 0xFF);
    }
    group.clear();
  };
  std::size_t end = text.size();
  for (std::size_t i = 0; i < end; ++i) {
    if (base64_digit(text[i]) >= 0) {
      group += text[i];
      if (group.size() == 4) flush();
    }
    if (text[i] != '=' || group.size() < 2) continue;
    if (group.size() == 2) {  // needs a second '=' before the next digit
      std::size_t next = i + 1;
      while (next < text.size() && base64_digit(text[next]) < 0 && text[next] != '=') ++next;
      if (next == text.size() || text[next] != '=') continue;
      i = next;
    }
    flush();
    end = footer_begin(text, i);
  }
  flush();
  return out;
}

inline int hex_digit(char c) {
  constexpr std::string_view upper = "0123456789ABCDEF";
  constexpr std::string_view lower = "0123456789abcdef";
  std::size_t at = upper.find(c);
  if (at == std::string_view::npos) at = lower.find(c);
  return at == std::string_view::npos ? -1 : static_cast<int>(at);
}

inline std::string quoted_printable_line(std::string_view line) {
  std::string out;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const bool is_escape = line[i] == '=' && i + 2 < line.size() && hex_digit(line[i + 1]) >= 0 &&
                           hex_digit(line[i + 2]) >= 0;
    if (is_escape) {
      out += static_cast<char>(hex_digit(line[i + 1]) * 16 + hex_digit(line[i + 2]));
      i += 2;
    } else {
      out += line[i];
    }
  }
  return out;
}

// Line by line: blanks at its end go, a '=' then at its end joins it to the next. A bare CR ends a
// line too.
inline std::string quoted_printable(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t stop = text.find_first_of("\r\n");
    std::string_view line = text.substr(0, stop);
    std::string_view ending;
    if (stop != std::string_view::npos) {
      ending = text.substr(stop, text.substr(stop).starts_with("\r\n") ? 2 : 1);
    }
    text.remove_prefix(line.size() + ending.size());
    while (!line.empty() && (line.back() == ' ' || line.back() == '\t')) line.remove_suffix(1);
    if (!line.empty() && line.back() == '=') {
      line.remove_suffix(1);
      ending = {};
    }
    out += quoted_printable_line(line);
    out += ending;
  }
  return out;
}

}  // namespace forensics::reference
