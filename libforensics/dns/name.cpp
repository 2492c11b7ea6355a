#include "libforensics/dns/name.h"

#include "libforensics/base/ascii.h"

namespace forensics {
namespace {

bool is_plain(char c) noexcept {
  return c > ' ' && c < 0x7F;
}

void append_escape(std::string& out, char c) {
  const auto byte = static_cast<unsigned char>(c);
  out += '\\';
  out += static_cast<char>('0' + byte / 100);
  out += static_cast<char>('0' + byte / 10 % 10);
  out += static_cast<char>('0' + byte % 10);
}

// How many characters the escape at text[at] (a backslash) takes: 4 for \DDD up to 255, else 2;
// 1 when nothing follows.
std::size_t escape_size(std::string_view text, std::size_t at) noexcept {
  if (at + 1 >= text.size()) return 1;
  if (at + 3 < text.size() && is_digit(text[at + 1]) && is_digit(text[at + 2]) &&
      is_digit(text[at + 3]) && text.substr(at + 1, 3) <= "255")
    return 4;
  return 2;
}

}  // namespace

std::string canonical_name(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool escaped_end = false;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t size = text[i] == '\\' ? escape_size(text, i) : 1;
    escaped_end = size > 1;
    if (text[i] == '\\' && size == 1) {
      out += "\\\\";
    } else if (size > 1) {
      out += to_lower(text.substr(i, size));
    } else if (is_plain(text[i])) {
      out += to_lower(text[i]);
    } else {
      append_escape(out, text[i]);
    }
    i += size;
  }
  if (!out.empty() && out.back() == '.' && !escaped_end) out.pop_back();
  return out;
}

bool is_valid_name(std::string_view canonical) noexcept {
  std::size_t label = 0;
  std::size_t whole = 0;
  for (std::size_t i = 0; i < canonical.size(); ++whole) {
    if (canonical[i] == '.') {
      if (label == 0) return false;
      label = 0;
      ++i;
      continue;
    }
    if (++label > k_max_label_bytes) return false;
    i += canonical[i] == '\\' ? escape_size(canonical, i) : 1;
  }
  return label > 0 && whole <= k_max_name_bytes;
}

bool is_within(std::string_view name, std::string_view parent) noexcept {
  if (parent.empty()) return true;
  if (!name.ends_with(parent)) return false;
  return name.size() == parent.size() || name[name.size() - parent.size() - 1] == '.';
}

void append_label(std::string& canonical, std::string_view label) {
  if (!canonical.empty()) canonical += '.';
  for (const char c : label) {
    if (c == '.' || c == '\\') canonical += '\\';
    if (is_plain(c)) {
      canonical += to_lower(c);
    } else {
      append_escape(canonical, c);
    }
  }
}

std::string escape_bytes(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size());
  for (const char c : bytes) {
    if (c == '\\') {
      out += "\\\\";
    } else if (c == ' ' || is_plain(c)) {
      out += c;
    } else {
      append_escape(out, c);
    }
  }
  return out;
}

std::string unescape_bytes(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t size = text[i] == '\\' ? escape_size(text, i) : 1;
    if (size == 4) {
      out += static_cast<char>((text[i + 1] - '0') * 100 + (text[i + 2] - '0') * 10 + text[i + 3] -
                               '0');
    } else {
      out += text[i + size - 1];
    }
    i += size;
  }
  return out;
}

}  // namespace forensics
