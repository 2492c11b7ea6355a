// The words of a structured field: RFC 5322 3.2 with its obsolete forms, never failing.
//
// A Lexer cuts a value into tokens that join to the value again. What is not closed is not
// swallowed: an opening quote or parenthesis that never closes comes as a single `special`, so that
// the address behind it is still found. Nested comments are counted, not recursed into; once one of
// them did not close, the rest of the value ends every comment at its first ")". Linear in all.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "libforensics/base/lifetime.h"

namespace forensics {

enum class TokenKind : std::uint8_t {
  end,
  blank,         // blanks and line ends
  comment,       // "(...)" with everything inside
  quoted,        // "\"...\""
  literal,       // "[...]" without blanks, quotes or angle brackets inside
  encoded_word,  // "=?charset?q?...?=" of RFC 2047, whatever specials stand inside
  atom,     // a run of any other bytes; a backslash takes the next byte along unless it is a blank
  special,  // one of ( ) < > [ ] : ; @ , . "
};

struct Token {
  TokenKind kind{TokenKind::end};
  std::string_view text;

  [[nodiscard]] bool is(char special) const noexcept {
    return kind == TokenKind::special && text.front() == special;
  }
  // Neither blank nor comment: what RFC 5322 calls CFWS carries no meaning.
  [[nodiscard]] bool is_significant() const noexcept {
    return kind != TokenKind::blank && kind != TokenKind::comment && kind != TokenKind::end;
  }
  [[nodiscard]] const char* begin() const noexcept { return text.data(); }
  [[nodiscard]] const char* end() const noexcept { return text.data() + text.size(); }
};

class Lexer {
 public:
  explicit Lexer(std::string_view text FORENSICS_LIFETIME) noexcept : text_(text) {}

  [[nodiscard]] Token next() noexcept;
  // Passes over blanks and comments.
  [[nodiscard]] Token next_significant() noexcept;

  // A Lexer over a part of the same text that remembers what this one has found unclosed, so that
  // both cut the part alike.
  [[nodiscard]] Lexer over(std::string_view part) const noexcept;

 private:
  [[nodiscard]] Token take(TokenKind kind, std::size_t size) noexcept;
  [[nodiscard]] std::size_t quoted_size() noexcept;
  [[nodiscard]] std::size_t comment_size() noexcept;
  [[nodiscard]] std::size_t flat_comment_size() noexcept;
  [[nodiscard]] std::size_t literal_size() const noexcept;
  [[nodiscard]] std::size_t encoded_word_size() noexcept;
  [[nodiscard]] std::size_t atom_size() const noexcept;

  std::string_view text_;  // what is left
  // From these places on, no such token closes (null: none known).
  const char* no_quote_from_{nullptr};
  const char* no_nesting_from_{nullptr};
  const char* no_comment_from_{nullptr};
  // No "?=" stands before this place.
  const char* no_word_end_before_{nullptr};
};

// A phrase as a person reads it: quotes and backslashes resolved, comments dropped, each run of
// blanks one space. Encoded words stay as they are.
[[nodiscard]] std::string phrase_text(std::string_view raw);

// A local part or domain as servers compare it: like phrase_text, and without blanks beside "."
// and "@", nor folds anywhere: lines wrapped at 998 bytes cut words in two.
[[nodiscard]] std::string dotted_text(std::string_view raw);

}  // namespace forensics
