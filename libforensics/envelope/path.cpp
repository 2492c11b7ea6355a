#include "libforensics/envelope/path.h"

#include "libforensics/base/ascii.h"

namespace forensics {
namespace {

constexpr std::size_t npos = std::string_view::npos;

std::string_view without_final_dot(std::string_view domain) {
  if (domain.size() > 1 && domain.back() == '.') domain.remove_suffix(1);
  return domain;
}

// The offset just behind the quoted string that opens at `at`; the end when it is never closed.
std::size_t skip_quoted(std::string_view text, std::size_t at) {
  for (++at; at < text.size(); ++at) {
    if (text[at] == '\\') {
      ++at;
    } else if (text[at] == '"') {
      return at + 1;
    }
  }
  return text.size();
}

// The offset just behind the comment that opens at `at`, nested ones included.
std::size_t skip_comment(std::string_view text, std::size_t at) {
  std::size_t depth = 0;
  for (; at < text.size(); ++at) {
    if (text[at] == '\\') {
      ++at;
    } else if (text[at] == '(') {
      ++depth;
    } else if (text[at] == ')' && --depth == 0) {
      return at + 1;
    }
  }
  return text.size();
}

void split_address(std::string_view inner, Path& out) {
  inner = trim(inner);
  if (inner.starts_with('@')) {
    if (const std::size_t colon = inner.find(':'); colon != npos) {
      out.route = inner.substr(0, colon);
      inner.remove_prefix(colon + 1);
    }
  }
  out.address = inner;
  if (inner.empty()) return;
  const std::size_t at = inner.rfind('@');
  out.local = inner.substr(0, at);
  if (at != npos) out.domain = without_final_dot(inner.substr(at + 1));
}

Path read_bracketed(std::string_view text, std::size_t begin) {
  Path out;
  out.bracketed = true;
  std::size_t at = begin + 1;
  while (at < text.size() && text[at] != '>') {
    at = text[at] == '"' ? skip_quoted(text, at) : at + 1;
  }
  // A quote that is never closed must not swallow the bracket.
  if (at >= text.size()) at = text.find('>', begin);
  out.closed = at < text.size();
  const std::size_t end = out.closed ? at : text.size();
  out.whole = text.substr(begin, end + (out.closed ? 1 : 0) - begin);
  split_address(text.substr(begin + 1, end - begin - 1), out);
  return out;
}

Path read_bare(std::string_view text, std::size_t begin) {
  Path out;
  std::size_t at = begin;
  while (at < text.size() && !is_space(text[at]) && text[at] != ',' && text[at] != ';' &&
         text[at] != '>') {
    at = text[at] == '"' ? skip_quoted(text, at) : at + 1;
  }
  if (at == begin) return out;
  out.whole = text.substr(begin, at - begin);
  split_address(out.whole, out);
  return out;
}

}  // namespace

Path read_path(std::string_view text) noexcept {
  std::size_t begin = 0;
  while (begin < text.size() && is_space(text[begin])) ++begin;
  if (begin == text.size()) return {};
  return text[begin] == '<' ? read_bracketed(text, begin) : read_bare(text, begin);
}

Path first_address(std::string_view value) noexcept {
  constexpr std::string_view specials = "<>(),;\"";
  Path bare;
  std::size_t at = 0;
  while (at < value.size()) {
    const std::size_t begin = at;
    const char c = value[at];
    if (c == '<') return read_bracketed(value, at);
    if (c == ',' && bare.known()) return bare;
    if (c == '(') {
      at = skip_comment(value, at);
      continue;
    }
    if (c == '"') {
      // A quoted local part is followed by its "@", a display name is not.
      at = skip_quoted(value, at);
      if (at >= value.size() || value[at] != '@') continue;
    }
    while (at < value.size() && !is_space(value[at]) && specials.find(value[at]) == npos) ++at;
    const std::string_view word = value.substr(begin, at - begin);
    if (!bare.known() && word.find('@') != npos) bare = read_bare(word, 0);
    if (at == begin) ++at;
  }
  return bare;
}

bool same_address(std::string_view a, std::string_view b) noexcept {
  return equals_ignoring_case(without_final_dot(a), without_final_dot(b));
}

bool related_domains(std::string_view a, std::string_view b) noexcept {
  a = without_final_dot(a);
  b = without_final_dot(b);
  if (a.size() < b.size()) std::swap(a, b);
  if (equals_ignoring_case(a, b)) return true;
  return !b.empty() && ends_with_ignoring_case(a, b) && a[a.size() - b.size() - 1] == '.';
}

}  // namespace forensics
