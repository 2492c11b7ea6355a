#include "libforensics/auth/authentication_results.h"

#include "libforensics/base/ascii.h"
#include "libforensics/headers/structured.h"

namespace forensics {
namespace {

constexpr std::size_t k_usual_size = 4;  // of lists

std::string_view without_quotes(std::string_view text) noexcept {
  const bool quoted = text.size() >= 2 && text.front() == '"' && text.back() == '"';
  return quoted ? text.substr(1, text.size() - 2) : text;
}

// Cuts a value into words: runs of anything but blanks, comments and semicolons. A word that ends
// in
// "=" or is followed by one is joined with the next, as blanks may stand around it.
class Words {
 public:
  explicit Words(std::string_view value) noexcept : lexer_(value), token_(lexer_.next()) {}

  // The next word of the current piece; a null view at its end.
  std::string_view next() noexcept {
    skip_blanks();
    if (at_piece_end()) return {};
    const char* const begin = token_.begin();
    const char* end = begin;
    while (!at_piece_end()) {
      while (!at_piece_end() && token_.is_significant()) {
        end = token_.end();
        token_ = lexer_.next();
      }
      const bool open = end[-1] == '=';
      skip_blanks();
      const bool continues = !at_piece_end() && token_.text.front() == '=';
      if (!open && !continues) break;
    }
    return {begin, static_cast<std::size_t>(end - begin)};
  }

  // Goes behind the semicolon; false when there is none.
  bool next_piece() noexcept {
    while (!at_piece_end()) token_ = lexer_.next();
    if (token_.kind == TokenKind::end) return false;
    token_ = lexer_.next();
    return true;
  }

 private:
  void skip_blanks() noexcept {
    while (token_.kind == TokenKind::blank || token_.kind == TokenKind::comment)
      token_ = lexer_.next();
  }
  [[nodiscard]] bool at_piece_end() const noexcept {
    return token_.kind == TokenKind::end || token_.is(';');
  }

  Lexer lexer_;
  Token token_;
};

// "name = value" as its two sides, the name without a "/version".
struct Pair {
  std::string_view name;
  std::string_view value;
};

bool split_pair(std::string_view word, Pair& out) noexcept {
  const std::size_t equals = word.find('=');
  if (equals == std::string_view::npos || equals == 0) return false;
  out.name = trim(word.substr(0, equals));
  out.value = without_quotes(trim(word.substr(equals + 1)));
  return !out.name.empty();
}

void take_property(const Pair& pair, ClaimedResult& result, bool& malformed) {
  if (equals_ignoring_case(pair.name, "reason")) {
    result.reason = pair.value;
  } else if (result.properties.size() < k_max_claimed_properties) {
    if (result.properties.empty()) result.properties.reserve(k_usual_size);
    result.properties.push_back({pair.name, pair.value});
  } else {
    malformed = true;
  }
}

// One piece between semicolons.
void take_piece(Words& words, AuthenticationResults& out) {
  const std::string_view first = words.next();
  if (first.data() == nullptr) return;
  if (equals_ignoring_case(first, "none")) {
    out.none = true;
    return;
  }
  Pair pair;
  if (!split_pair(first, pair) || out.results.size() >= k_max_claimed_results) {
    out.malformed = true;
    return;
  }
  ClaimedResult result;
  result.method = trim(pair.name.substr(0, pair.name.find('/')));
  result.result = pair.value;
  for (std::string_view word = words.next(); word.data() != nullptr; word = words.next()) {
    if (split_pair(word, pair)) {
      take_property(pair, result, out.malformed);
    } else {
      out.malformed = true;
    }
  }
  if (out.results.empty()) out.results.reserve(k_usual_size);
  out.results.push_back(std::move(result));
}

bool is_instance(std::string_view word) noexcept {
  return word.size() > 2 && to_lower(word[0]) == 'i' && trim(word.substr(1)).starts_with('=');
}

}  // namespace

std::string_view ClaimedResult::property(std::string_view name) const noexcept {
  for (const ClaimedProperty& entry : properties) {
    if (equals_ignoring_case(entry.name, name)) return entry.value;
  }
  return {};
}

AuthenticationResults parse_authentication_results(std::string_view value) {
  AuthenticationResults out;
  Words words(value);
  std::string_view id = words.next();
  if (id.data() != nullptr && is_instance(id)) {
    if (!words.next_piece()) return out;
    id = words.next();
  }
  // Some servers leave their name out and begin with a result.
  if (id.data() != nullptr && id.find('=') != std::string_view::npos) {
    words = Words(value.substr(static_cast<std::size_t>(id.data() - value.data())));
    take_piece(words, out);
  } else {
    out.authserv_id = without_quotes(id);
  }
  while (words.next_piece()) take_piece(words, out);
  return out;
}

ClaimedResult parse_received_spf(std::string_view value) {
  ClaimedResult out;
  out.method = "spf";
  Words words(value);
  out.result = words.next();
  bool rest = false;
  do {
    for (std::string_view word = words.next(); word.data() != nullptr; word = words.next()) {
      Pair pair;
      if (split_pair(word, pair)) take_property(pair, out, rest);
    }
  } while (!rest && words.next_piece());
  return out;
}

}  // namespace forensics
