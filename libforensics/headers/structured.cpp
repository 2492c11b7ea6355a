#include "libforensics/headers/structured.h"

#include <array>

#include "libforensics/base/ascii.h"

namespace forensics {
namespace {

constexpr std::array<bool, 256> k_ends_atom = [] {
  std::array<bool, 256> table{};
  for (const char c : std::string_view(" \t\r\n()<>[]:;@,.\"")) {
    table[static_cast<unsigned char>(c)] = true;
  }
  return table;
}();

constexpr bool ends_atom(char c) noexcept {
  return k_ends_atom[static_cast<unsigned char>(c)];
}

// Longest charset (and language, RFC 2231 5) between "=?" and "?" that is looked for.
constexpr std::size_t k_longest_charset = 64;

bool known_from(const char* place, const char* at) noexcept {
  return place != nullptr && at >= place;
}

void append_unescaped(std::string& out, std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\\' && i + 1 < text.size()) ++i;
    if (text[i] != '\r' && text[i] != '\n') out += text[i];
  }
}

std::string text_of(std::string_view raw, bool dotted) {
  std::string out;
  out.reserve(raw.size());
  Lexer lexer(raw);
  bool gap = false;
  bool after_joint = true;  // nothing yet, or "." or "@" in a dotted text
  for (Token token = lexer.next(); token.kind != TokenKind::end; token = lexer.next()) {
    if (!token.is_significant()) {
      gap |= !dotted || token.text.find_first_of("\r\n") == std::string_view::npos;
      continue;
    }
    const bool joint = dotted && (token.is('.') || token.is('@'));
    if (gap && !joint && !after_joint) out += ' ';
    gap = false;
    after_joint = joint;
    const bool quoted = token.kind == TokenKind::quoted;
    append_unescaped(out, quoted ? token.text.substr(1, token.text.size() - 2) : token.text);
  }
  return out;
}

}  // namespace

Token Lexer::take(TokenKind kind, std::size_t size) noexcept {
  const Token token{kind, text_.substr(0, size)};
  text_.remove_prefix(size);
  return token;
}

Token Lexer::next() noexcept {
  if (text_.empty()) return {};
  const char c = text_.front();
  std::size_t size = 0;
  if (is_space(c)) {
    while (size < text_.size() && is_space(text_[size])) ++size;
    return take(TokenKind::blank, size);
  }
  if (c == '"' && (size = quoted_size()) != 0) return take(TokenKind::quoted, size);
  if (c == '(' && (size = comment_size()) != 0) return take(TokenKind::comment, size);
  if (c == '[' && (size = literal_size()) != 0) return take(TokenKind::literal, size);
  if (ends_atom(c)) return take(TokenKind::special, 1);
  if (c == '=' && (size = encoded_word_size()) != 0) return take(TokenKind::encoded_word, size);
  return take(TokenKind::atom, atom_size());
}

Token Lexer::next_significant() noexcept {
  Token token = next();
  while (token.kind == TokenKind::blank || token.kind == TokenKind::comment) token = next();
  return token;
}

Lexer Lexer::over(std::string_view part) const noexcept {
  Lexer other = *this;
  other.text_ = part;
  return other;
}

// 0 when the quote at the front never closes.
std::size_t Lexer::quoted_size() noexcept {
  if (known_from(no_quote_from_, text_.data())) return 0;
  for (std::size_t i = 1; i < text_.size(); ++i) {
    if (text_[i] == '\\') {
      ++i;
    } else if (text_[i] == '"') {
      return i + 1;
    }
  }
  no_quote_from_ = text_.data();
  return 0;
}

std::size_t Lexer::comment_size() noexcept {
  if (known_from(no_nesting_from_, text_.data())) return flat_comment_size();
  std::size_t depth = 0;
  for (std::size_t i = 0; i < text_.size(); ++i) {
    if (text_[i] == '\\') {
      ++i;
    } else if (text_[i] == '(') {
      ++depth;
    } else if (text_[i] == ')' && --depth == 0) {
      return i + 1;
    }
  }
  no_nesting_from_ = text_.data();
  return flat_comment_size();
}

std::size_t Lexer::flat_comment_size() noexcept {
  if (known_from(no_comment_from_, text_.data())) return 0;
  const std::size_t close = text_.find(')');
  if (close != std::string_view::npos) return close + 1;
  no_comment_from_ = text_.data();
  return 0;
}

std::size_t Lexer::literal_size() const noexcept {
  const std::size_t stop = text_.find_first_of(" \t\r\n[]<>\"(),;", 1);
  return stop != std::string_view::npos && text_[stop] == ']' ? stop + 1 : 0;
}

std::size_t Lexer::encoded_word_size() noexcept {
  if (!text_.starts_with("=?")) return 0;
  const std::size_t charset_end = text_.substr(0, k_longest_charset + 2).find('?', 2);
  if (charset_end == std::string_view::npos || charset_end == 2) return 0;
  if (charset_end + 3 >= text_.size() || text_[charset_end + 2] != '?') return 0;
  const char encoding = to_lower(text_[charset_end + 1]);
  if (encoding != 'q' && encoding != 'b') return 0;
  for (std::size_t i = 2; i < charset_end; ++i) {
    if (ends_atom(text_[i])) return 0;
  }
  const char* const begin = text_.data() + charset_end + 3;
  if (no_word_end_before_ != nullptr && begin < no_word_end_before_) return 0;
  for (std::size_t i = charset_end + 3; i < text_.size() && !is_space(text_[i]); ++i) {
    if (text_[i] == '?' && i + 1 < text_.size() && text_[i + 1] == '=') return i + 2;
    no_word_end_before_ = text_.data() + i;
  }
  return 0;
}

std::size_t Lexer::atom_size() const noexcept {
  std::size_t i = 0;
  while (i < text_.size() && !ends_atom(text_[i])) {
    const bool takes_next = text_[i] == '\\' && i + 1 < text_.size() && !is_space(text_[i + 1]);
    i += takes_next ? 2U : 1U;
  }
  return i;
}

std::string phrase_text(std::string_view raw) {
  return text_of(raw, false);
}

std::string dotted_text(std::string_view raw) {
  return text_of(raw, true);
}

}  // namespace forensics
