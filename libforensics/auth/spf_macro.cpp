#include "libforensics/auth/spf_macro.h"

#include <algorithm>
#include <vector>

#include "libforensics/base/ascii.h"
#include "libforensics/dns/name.h"

namespace forensics {
namespace {

constexpr std::string_view k_delimiters = ".-+,/_=";
constexpr std::string_view k_letters = "slodiphv";
constexpr std::string_view k_explanation_letters = "slodiphvcrt";

// One "%{...}" taken apart.
struct Macro {
  char letter{0};
  std::size_t keep{0};  // how many labels from the right; 0: all
  bool reverse{false};
  std::string_view delimiters;
  std::size_t size{0};  // of the whole macro; 0: it is malformed
};

// The digits of a transformer; beyond any number of labels the value does not matter.
std::size_t read_digits(std::string_view text, std::size_t& at) noexcept {
  std::size_t value = 0;
  for (; at < text.size() && is_digit(text[at]); ++at) {
    value = std::min<std::size_t>(value * 10 + static_cast<std::size_t>(text[at] - '0'), 1000);
  }
  return value;
}

// `text` begins with "%{".
Macro read_macro(std::string_view text, SpfMacroUse use) noexcept {
  Macro out;
  const std::string_view letters =
      use == SpfMacroUse::explanation ? k_explanation_letters : k_letters;
  std::size_t at = 2;
  if (at >= text.size() || letters.find(to_lower(text[at])) == std::string_view::npos) return out;
  out.letter = text[at++];
  const std::size_t digits = at;
  out.keep = read_digits(text, at);
  if (at > digits && out.keep == 0) return out;
  if (at < text.size() && to_lower(text[at]) == 'r') {
    out.reverse = true;
    ++at;
  }
  const std::size_t begin = at;
  while (at < text.size() && k_delimiters.find(text[at]) != std::string_view::npos) ++at;
  out.delimiters = text.substr(begin, at - begin);
  if (at < text.size() && text[at] == '}') out.size = at + 1;
  return out;
}

// How many bytes the macro-expand at text[at] takes, text[at] being '%'; 0 when it is malformed.
std::size_t expand_size(std::string_view text, std::size_t at, SpfMacroUse use) noexcept {
  if (at + 1 >= text.size()) return 0;
  const char next = text[at + 1];
  if (next == '%' || next == '_' || next == '-') return 2;
  return next == '{' ? read_macro(text.substr(at), use).size : 0;
}

// Where the last macro-expand of a well-formed macro-string ends; 0 when there is none.
std::size_t last_expand_end(std::string_view text) noexcept {
  std::size_t end = 0;
  for (std::size_t i = 0; i < text.size();) {
    if (text[i] == '%') {
      i += expand_size(text, i, SpfMacroUse::domain_spec);
      end = i;
    } else {
      ++i;
    }
  }
  return end;
}

bool is_top_label(std::string_view label) noexcept {
  if (label.empty() || !is_alnum(label.front()) || !is_alnum(label.back())) return false;
  bool only_digits = true;
  for (const char c : label) {
    if (!is_alnum(c) && c != '-') return false;
    only_digits = only_digits && is_digit(c);
  }
  return !only_digits;
}

// RFC 7208 7.3: IPv4 dotted, IPv6 as 32 nibbles with dots; in capitals, as the suite of that RFC
// shows them.
std::string dotted_ip(const IpAddress& ip) {
  if (ip.is_v4()) return ip.to_string();
  std::string out;
  for (const std::uint8_t byte : ip.bytes()) {
    for (const unsigned nibble : {unsigned{byte} >> 4U, unsigned{byte} & 15U}) {
      if (!out.empty()) out += '.';
      out += "0123456789ABCDEF"[nibble];
    }
  }
  return out;
}

std::string value_of(char letter, const SpfMacroValues& values) {
  switch (to_lower(letter)) {
    case 's': return std::string(values.local_part) + '@' + std::string(values.sender_domain);
    case 'l': return std::string(values.local_part);
    case 'o': return std::string(values.sender_domain);
    case 'd': return std::string(values.domain);
    case 'i': return dotted_ip(values.ip);
    case 'p': return std::string(values.validated_name);
    case 'h': return std::string(values.helo);
    case 'v': return values.ip.is_v4() ? "in-addr" : "ip6";
    case 'c': return values.ip.to_string();
    case 'r': return std::string(values.receiver);
    default: return std::to_string(values.time ? values.time->seconds : 0);
  }
}

std::string transformed(const std::string& value, const Macro& macro) {
  if (macro.keep == 0 && !macro.reverse && macro.delimiters.empty()) return value;
  const std::string_view delimiters = macro.delimiters.empty() ? "." : macro.delimiters;
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0; begin <= value.size();) {
    const std::size_t end = std::min(value.find_first_of(delimiters, begin), value.size());
    parts.push_back(std::string_view(value).substr(begin, end - begin));
    begin = end + 1;
  }
  if (macro.reverse) std::reverse(parts.begin(), parts.end());
  std::string out;
  const std::size_t skip =
      macro.keep != 0 && macro.keep < parts.size() ? parts.size() - macro.keep : 0;
  for (std::size_t i = skip; i < parts.size(); ++i) {
    if (i > skip) out += '.';
    out += parts[i];
  }
  return out;
}

// RFC 3986 2.3: all but the unreserved characters.
std::string url_escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (is_alnum(c) || c == '-' || c == '.' || c == '_' || c == '~') {
      out += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    out += '%';
    out += "0123456789ABCDEF"[byte >> 4U];
    out += "0123456789ABCDEF"[byte & 15U];
  }
  return out;
}

}  // namespace

bool is_macro_string(std::string_view text, SpfMacroUse use) noexcept {
  for (std::size_t i = 0; i < text.size();) {
    const char c = text[i];
    if (c == '%') {
      const std::size_t size = expand_size(text, i, use);
      if (size == 0) return false;
      i += size;
    } else if ((c > ' ' && c < 0x7F) || (c == ' ' && use == SpfMacroUse::explanation)) {
      ++i;
    } else {
      return false;
    }
  }
  return true;
}

bool is_domain_spec(std::string_view text) noexcept {
  if (text.empty() || !is_macro_string(text, SpfMacroUse::domain_spec)) return false;
  const std::size_t literal = last_expand_end(text);
  if (literal == text.size()) return true;
  if (text.back() == '.') text.remove_suffix(1);
  const std::size_t dot = text.rfind('.');
  return dot != std::string_view::npos && dot >= literal && is_top_label(text.substr(dot + 1));
}

bool needs_validated_name(std::string_view text) noexcept {
  return find_ignoring_case(text, "%{p") != std::string_view::npos;
}

std::string expand_macros(std::string_view text, const SpfMacroValues& values) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    if (text[i] != '%' || i + 1 >= text.size()) {
      out += text[i++];
      continue;
    }
    if (text[i + 1] != '{') {
      out += text[i + 1] == '%' ? "%" : text[i + 1] == '_' ? " " : "%20";
      i += 2;
      continue;
    }
    const Macro macro = read_macro(text.substr(i), SpfMacroUse::explanation);
    if (macro.size == 0) break;
    const std::string value = transformed(value_of(macro.letter, values), macro);
    out += is_upper(macro.letter) ? url_escaped(value) : value;
    i += macro.size;
  }
  return out;
}

std::string expand_domain_spec(std::string_view text, const SpfMacroValues& values) {
  std::string name = expand_macros(text, values);
  if (!name.empty() && name.back() == '.') name.pop_back();
  std::size_t begin = 0;
  while (name.size() - begin > k_max_name_bytes) {
    const std::size_t dot = name.find('.', begin);
    if (dot == std::string::npos) break;
    begin = dot + 1;
  }
  return name.substr(begin);
}

}  // namespace forensics
