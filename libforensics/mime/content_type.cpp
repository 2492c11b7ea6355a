#include "libforensics/mime/content_type.h"

#include <algorithm>
#include <array>

#include "libforensics/base/ascii.h"
#include "libforensics/base/limits.h"
#include "libforensics/mime/anomalies.h"

namespace forensics {
namespace {

constexpr std::string_view k_specials = "()<>@,;:\\\"/[]?=";

// RFC 2045 5.1
[[nodiscard]] constexpr bool is_token_char(char c) noexcept {
  return !is_control(c) && !is_eight_bit(c) && c != ' ' &&
         k_specials.find(c) == std::string_view::npos;
}

[[nodiscard]] bool is_token(std::string_view text) noexcept {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_token_char);
}

[[nodiscard]] bool is_media_type(std::string_view text) noexcept {
  const std::size_t slash = text.find('/');
  return slash != std::string_view::npos && is_token(text.substr(0, slash)) &&
         is_token(text.substr(slash + 1));
}

void append_unfolded(std::string& out, std::string_view text) {
  for (const char c : text) {
    if (c != '\r' && c != '\n') out += c;
  }
}

class Scanner {
 public:
  Scanner(std::string_view text, ParameterizedField& out) : text_(text), out_(out) {}

  void media_type() {
    skip_blanks_and_comments();
    const std::size_t begin = at_;
    if (looks_like_parameter(at_)) {
      note(anomalies::mime_type_invalid, begin, begin);
      separated_ = true;
      return;
    }
    std::string type = first_word();
    const bool open = type.empty() ? peek() == '/' : type.back() == '/';
    const std::size_t word_end = at_;
    skip_blanks_and_comments();
    const bool slash_follows = type.find('/') == std::string::npos && peek() == '/';
    if (slash_follows || (open && at_ != word_end && !at_end() && is_token_char(peek()))) {
      if (slash_follows) {
        type += '/';
        ++at_;
        skip_blanks_and_comments();
      }
      type += word();
      note(anomalies::mime_type_blanks, begin, at_);
    }
    if (!is_media_type(type)) note(anomalies::mime_type_invalid, begin, at_);
    out_.value = to_lower(std::string_view(type));
  }

  void disposition() {
    skip_blanks_and_comments();
    separated_ = looks_like_parameter(at_);
    if (!separated_) out_.value = to_lower(std::string_view(first_word()));
  }

  void parameters() {
    for (skip_separators(); !at_end(); skip_separators()) {
      if (out_.parameters.size() == limits::max_parameters) {
        note(anomalies::mime_too_many_parameters, at_, text_.size());
        break;
      }
      parameter();
    }
  }

 private:
  [[nodiscard]] bool at_end() const { return at_ >= text_.size(); }
  [[nodiscard]] char peek() const { return at_end() ? '\0' : text_[at_]; }
  [[nodiscard]] std::size_t after_blanks(std::size_t at) const {
    while (at < text_.size() && is_space(text_[at])) ++at;
    return at;
  }

  void note(const AnomalyKind& kind, std::size_t begin, std::size_t end) {
    out_.anomalies.add(kind, span_between(begin, end));
  }

  // The end of the comment that opens at `at`, or `at` when it is never closed.
  [[nodiscard]] std::size_t comment_end(std::size_t at) const {
    std::size_t depth = 0;
    for (std::size_t i = at; i < text_.size(); ++i) {
      if (text_[i] == '\\') {
        ++i;
      } else if (text_[i] == '(') {
        ++depth;
      } else if (text_[i] == ')' && --depth == 0) {
        return i + 1;
      }
    }
    return at;
  }

  void skip_blanks_and_comments() {
    for (;;) {
      at_ = after_blanks(at_);
      if (peek() != '(' || comments_broken_) return;
      const std::size_t end = comment_end(at_);
      if (end == at_) {  // one scan to the end is enough: no later parenthesis is tried
        comments_broken_ = true;
        note(anomalies::mime_unterminated_comment, at_, at_ + 1);
        ++at_;
        continue;
      }
      note(anomalies::mime_comment, at_, end);
      at_ = end;
    }
  }

  [[nodiscard]] std::string word() {
    const std::size_t begin = at_;
    while (!at_end() && !is_space(peek()) && peek() != ';' && peek() != ',' && peek() != '(') ++at_;
    return std::string(text_.substr(begin, at_ - begin));
  }

  [[nodiscard]] std::string first_word() {
    if (peek() != '"') return word();
    const std::size_t begin = at_;
    std::string out;
    quoted(out);
    note(anomalies::mime_type_quoted, begin, at_);
    return out;
  }

  // Whether `name =` stands at `at`.
  [[nodiscard]] bool looks_like_parameter(std::size_t at) const {
    at = after_blanks(at);
    const std::size_t begin = at;
    while (at < text_.size() && is_token_char(text_[at])) ++at;
    return at != begin && at < text_.size() && text_[at] == '=';
  }

  void skip_separators() {
    for (;;) {
      skip_blanks_and_comments();
      if (peek() == ';') {
        separated_ = true;
      } else if (peek() == ',') {
        note(anomalies::mime_parameter_separator, at_, at_ + 1);
        separated_ = true;
      } else {
        return;
      }
      ++at_;
    }
  }

  void parameter() {
    const std::size_t begin = at_;
    while (!at_end() && !is_space(peek()) && k_name_ends.find(peek()) == std::string_view::npos) {
      ++at_;
    }
    const std::size_t name_end = at_;
    skip_blanks_and_comments();
    if (peek() != '=' || name_end == begin) {
      junk(begin, name_end);
      return;
    }
    if (!separated_) note(anomalies::mime_parameter_separator, begin, begin);
    separated_ = false;
    const std::size_t equals = at_++;
    skip_blanks_and_comments();
    if (equals != name_end || at_ != equals + 1) {
      note(anomalies::mime_parameter_blanks, begin, at_);
    }
    Parameter parameter{to_lower(text_.substr(begin, name_end - begin)), {}, {}};
    const std::size_t value_begin = at_;
    if (peek() == '"') {
      quoted(parameter.value);
    } else {
      unquoted(parameter.value);
    }
    parameter.raw = span_between(value_begin, at_);
    const std::string_view raw = text_.substr(begin, at_ - begin);
    if (std::any_of(raw.begin(), raw.end(), is_eight_bit)) {
      note(anomalies::mime_eight_bit_parameter, begin, at_);
    }
    if (find_parameter(out_.parameters, parameter.name) != nullptr) {
      note(anomalies::mime_duplicate_parameter, begin, at_);
    }
    out_.parameters.push_back(std::move(parameter));
  }

  // Text that begins no parameter: skipped up to the next blank or separator.
  void junk(std::size_t begin, std::size_t end) {
    at_ = std::max(end, begin + 1);
    while (!at_end() && !is_space(peek()) && peek() != ';') ++at_;
    note(anomalies::mime_parameter_junk, begin, at_);
  }

  // Whether an unquoted value ends before a comment that ends at `end`. In `name=file (1).pdf` it
  // goes on behind the parenthesis, so that is no comment.
  [[nodiscard]] bool value_ends_before_comment(std::size_t end) const {
    const std::size_t next = after_blanks(end);
    return next == text_.size() || text_[next] == ';' || text_[next] == '(' ||
           looks_like_parameter(next);
  }

  void unquoted(std::string& out) {
    const std::size_t begin = at_;
    std::size_t end = at_;
    while (!at_end() && peek() != ';' && !(peek() == ',' && looks_like_parameter(at_ + 1))) {
      if (!is_space(peek())) {
        end = ++at_;
        continue;
      }
      const std::size_t next = after_blanks(at_);
      if (next == text_.size() || looks_like_parameter(next)) break;
      at_ = next;
      if (peek() != '(' || comments_broken_) continue;
      const std::size_t comment = comment_end(next);
      if (comment == next || value_ends_before_comment(comment)) break;
      at_ = end = comment;
    }
    at_ = end;
    const std::string_view value = text_.substr(begin, end - begin);
    if (!value.empty() && !is_token(value)) note(anomalies::mime_unquoted_value, begin, end);
    append_unfolded(out, value);
  }

  // Whether the quote at `at` closes its value. One inside `name="a "b" c"` does not: something
  // follows that is no separator, and another quote stands before the next ';'.
  [[nodiscard]] bool closes(std::size_t at) const {
    const std::size_t next = after_blanks(at + 1);
    if (next == text_.size() || text_[next] == ';' || text_[next] == ',') return true;
    if (next != at + 1 && text_[next] == '(') return true;
    if (looks_like_parameter(next)) return true;
    const std::size_t stop = text_.find_first_of("\";", next);
    return stop == std::string_view::npos || text_[stop] == ';';
  }

  void quoted(std::string& out) {
    const std::size_t begin = at_++;
    for (; !at_end(); ++at_) {
      const char c = peek();
      if (c == '\\' && at_ + 1 < text_.size()) {
        const char escaped = text_[at_ + 1];
        if (escaped == '"' || escaped == '\\') {
          out += escaped;
          ++at_;
          continue;
        }
        note(anomalies::mime_odd_escape, at_, at_ + 2);
      }
      if (c == '"') {
        if (closes(at_)) {
          ++at_;
          return;
        }
        note(anomalies::mime_unescaped_quote, at_, at_ + 1);
      }
      if (c != '\r' && c != '\n') out += c;
    }
    note(anomalies::mime_unterminated_quote, begin, begin + 1);
    // What was meant ends with its line or at the next ';'.
    at_ = std::min(text_.find_first_of(";\r\n", begin), text_.size());
    out.clear();
    append_unfolded(out, trim(text_.substr(begin + 1, at_ - begin - 1)));
  }

  static constexpr std::string_view k_name_ends = "=;,\"(";

  std::string_view text_;
  ParameterizedField& out_;
  std::size_t at_{0};
  bool separated_{false};
  bool comments_broken_{false};
};

// One piece of an RFC 2231 parameter.
struct Piece {
  const Parameter* parameter{nullptr};
  bool extended{false};
};

void append_percent_decoded(std::string& out, std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%' && i + 2 < text.size() && hex_value(text[i + 1]) >= 0 &&
        hex_value(text[i + 2]) >= 0) {
      out += static_cast<char>(hex_value(text[i + 1]) * 16 + hex_value(text[i + 2]));
      i += 2;
    } else {
      out += text[i];
    }
  }
}

// Cuts charset'language' off the front; without two apostrophes there is no such prefix.
[[nodiscard]] std::string_view take_charset(std::string_view value, std::string& charset) {
  const std::size_t first = value.find('\'');
  if (first == std::string_view::npos) return value;
  const std::size_t second = value.find('\'', first + 1);
  if (second == std::string_view::npos) return value;
  charset = to_lower(value.substr(0, first));
  return value.substr(second + 1);
}

// The piece number of "name*12" or "name*12*"; -1 when it has none below the limit.
[[nodiscard]] int piece_number(std::string_view digits) noexcept {
  int number = 0;
  for (const char c : digits) {
    if (!is_digit(c)) return -1;
    number = number * 10 + (c - '0');
    if (number >= static_cast<int>(limits::max_parameters)) return -1;
  }
  return digits.empty() ? -1 : number;
}

using Pieces = std::array<Piece, limits::max_parameters>;

// Puts name*0, name*1* ... into their places, first come first kept; true when there is any.
bool collect_pieces(const std::vector<Parameter>& parameters, std::string_view name,
                    Pieces& pieces) {
  bool any = false;
  for (const Parameter& parameter : parameters) {
    std::string_view rest = parameter.name;
    if (!rest.starts_with(name) || rest.size() < name.size() + 2 || rest[name.size()] != '*') {
      continue;
    }
    rest.remove_prefix(name.size() + 1);
    const bool extended = rest.back() == '*';
    if (extended) rest.remove_suffix(1);
    const int number = piece_number(rest);
    if (number < 0) continue;
    any = true;
    Piece& piece = pieces[static_cast<std::size_t>(number)];
    if (piece.parameter == nullptr) piece = {&parameter, extended};
  }
  return any;
}

void join_pieces(const Pieces& pieces, JoinedParameter& out) {
  std::size_t i = 0;
  for (; i < pieces.size() && pieces[i].parameter != nullptr; ++i) {
    std::string_view value = pieces[i].parameter->value;
    if (i == 0 && pieces[i].extended) value = take_charset(value, out.charset);
    if (pieces[i].extended) {
      append_percent_decoded(out.bytes, value);
    } else {
      out.bytes += value;
    }
  }
  for (; i < pieces.size(); ++i) out.gap = out.gap || pieces[i].parameter != nullptr;
}

}  // namespace

ParameterizedField parse_content_type(std::string_view text) {
  ParameterizedField out;
  Scanner scanner(text, out);
  scanner.media_type();
  scanner.parameters();
  return out;
}

ParameterizedField parse_content_disposition(std::string_view text) {
  ParameterizedField out;
  Scanner scanner(text, out);
  scanner.disposition();
  scanner.parameters();
  return out;
}

const Parameter* find_parameter(const std::vector<Parameter>& parameters,
                                std::string_view name) noexcept {
  for (const Parameter& parameter : parameters) {
    if (parameter.name == name) return &parameter;
  }
  return nullptr;
}

std::optional<JoinedParameter> join_parameter(const std::vector<Parameter>& parameters,
                                              std::string_view name) {
  const Parameter* plain = nullptr;
  const Parameter* whole = nullptr;
  bool numbered = false;
  for (const Parameter& parameter : parameters) {
    const std::string_view found = parameter.name;
    if (!found.starts_with(name)) continue;
    if (found.size() == name.size()) {
      if (plain == nullptr) plain = &parameter;
    } else if (found[name.size()] == '*') {
      if (found.size() > name.size() + 1) numbered = true;
      if (found.size() == name.size() + 1 && whole == nullptr) whole = &parameter;
    }
  }
  JoinedParameter out;
  if (plain != nullptr) {
    out.bytes = plain->value;
    out.conflicting = whole != nullptr || numbered;
    return out;
  }
  out.extended = true;
  if (whole != nullptr) {
    append_percent_decoded(out.bytes, take_charset(whole->value, out.charset));
    return out;
  }
  Pieces pieces{};
  if (!numbered || !collect_pieces(parameters, name, pieces)) return std::nullopt;
  join_pieces(pieces, out);
  return out;
}

}  // namespace forensics
