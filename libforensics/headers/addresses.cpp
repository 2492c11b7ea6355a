#include "libforensics/headers/addresses.h"

#include <array>
#include <utility>

#include "libforensics/base/ascii.h"
#include "libforensics/headers/addr_spec.h"
#include "libforensics/headers/anomalies.h"
#include "libforensics/headers/structured.h"

namespace forensics {
namespace {

using internal::inside;
using internal::stretch;

// Words that stand together: those of a name, or one address. Blanks part them, except beside
// "." and "@".
struct Run {
  const char* begin{nullptr};
  const char* end{nullptr};
  std::size_t tokens{0};
  bool has_at{false};
  bool joint_last{false};
  Token first;

  [[nodiscard]] bool takes(const Token& token, bool gap) const noexcept {
    if (begin == nullptr) return true;
    return !gap || joint_last || token.is('@') || token.is('.');
  }
  void add(const Token& token) noexcept {
    if (begin == nullptr) {
      begin = token.begin();
      first = token;
    }
    end = token.end();
    ++tokens;
    has_at |= token.is('@');
    joint_last = token.is('@') || token.is('.');
  }
  [[nodiscard]] std::string_view text() const noexcept { return stretch(begin, end); }
};

// Other bytes than these end an address that stands inside a name.
constexpr bool is_address_byte(char c) noexcept {
  return is_alnum(c) || is_eight_bit(c) ||
         std::string_view("!#$%&*+-./=?^_`{|}~").find(c) != std::string_view::npos;
}

// The first "word@word.word" of a name; empty when there is none.
std::string_view address_inside(std::string_view name) noexcept {
  for (std::size_t at = name.find('@'); at != std::string_view::npos; at = name.find('@', at + 1)) {
    std::size_t begin = at;
    while (begin > 0 && is_address_byte(name[begin - 1])) --begin;
    std::size_t end = at + 1;
    while (end < name.size() && is_address_byte(name[end])) ++end;
    while (end > at && name[end - 1] == '.') --end;
    const std::string_view domain = name.substr(at + 1, end > at + 1 ? end - at - 1 : 0);
    if (begin < at && domain.find('.') != std::string_view::npos) {
      return name.substr(begin, end - begin);
    }
  }
  return {};
}

class ListReader {
 public:
  ListReader(std::string_view text, AddressList& out) : text_(text), out_(out), lexer_(text) {
    begin_entry(text.data());
  }

  void run() {
    for (Token token = lexer_.next(); token.kind != TokenKind::end && !full_;
         token = lexer_.next()) {
      note_token(token);
      if (angle_ != nullptr) {
        take_in_angle(token);
      } else {
        take_outside(token);
      }
    }
    if (full_) return;
    const char* const end = text_.data() + text_.size();
    end_entry(end, after_comma_);
    while (depth_ > 0) {
      AddressGroup& group = out_.groups[open_[--depth_]];
      note(anomalies::unterminated_group, group.name);
      group.whole = place(stretch(text_.data() + group.whole.offset, end));
    }
  }

 private:
  [[nodiscard]] Span place(std::string_view view) const { return span_in(text_, view); }
  void note(const AnomalyKind& kind, std::string_view view) {
    out_.anomalies.add(kind, place(view));
  }

  void note_token(const Token& token) {
    if (token.is('"')) note(anomalies::unterminated_quote, token.text);
    if (token.is('(')) note(anomalies::unterminated_list_comment, token.text);
    if (token.kind != TokenKind::encoded_word) return;
    if (token.text.find_first_of("()<>[]:;@,\"\\") != std::string_view::npos) {
      note(anomalies::special_in_encoded_word, token.text);
    }
  }

  void take_in_angle(const Token& token) {
    if (token.is('<')) {
      note(anomalies::nested_angle, token.text);
      open_angle(token);
    } else if (token.is('>')) {
      end_angle(token.begin(), token.end());
    } else if ((token.is(',') || token.is(';')) && !angle_is_whole_) {
      take_outside(token);
    }
  }

  // Whether all up to the next ">" is one address, commas and semicolons included: a route, or at
  // most one "@" before it. "<a@b, c@d>" is two. Looks no further than the next "<".
  [[nodiscard]] bool angle_holds_one_address() const {
    Lexer ahead = lexer_;
    Token token = ahead.next_significant();
    const bool route = token.is('@');
    bool colon = false;
    std::size_t ats = 0;
    for (; !token.is('>'); token = ahead.next_significant()) {
      if (token.kind == TokenKind::end || token.is('<')) return false;
      colon |= token.is(':');
      ats += token.is('@') ? 1U : 0U;
    }
    return ats <= 1 || (route && colon);
  }

  void take_outside(const Token& token) {
    switch (token.kind) {
      case TokenKind::blank:
      case TokenKind::end: return;
      case TokenKind::comment: take_comment(token); return;
      case TokenKind::special: break;
      default: take_word(token); return;
    }
    switch (token.text.front()) {
      case '<': open_angle(token); return;
      case '>': note(anomalies::missing_angle_open, token.text); return;
      case ',':
        end_entry(token.begin(), true);
        begin_entry(token.end());
        after_comma_ = true;
        return;
      case ';': take_semicolon(token); return;
      case ':': take_colon(token); return;
      default: take_word(token); return;
    }
  }

  void take_word(const Token& token) {
    if (words_++ == 0) pending_begin_ = token.begin();
    pending_end_ = token.end();
    pending_has_at_ |= token.is('@');
    after_comma_ = false;
  }

  // A comment behind an address belongs to it; any other to the address that follows.
  void take_comment(const Token& token) {
    after_comma_ = false;
    note_other_address(anomalies::address_in_comment, token.text, {});
    if (words_ == 0 && emitted_ > 0) {
      Mailbox& last = out_.mailboxes.back();
      last.comment = inside(token.text);
      last.whole = place(stretch(text_.data() + last.whole.offset, token.end()));
    } else {
      comment_ = token;
    }
  }

  void open_angle(const Token& token) {
    angle_ = token.end();
    angle_is_whole_ = angle_holds_one_address();
    after_comma_ = false;
    if (words_ == 0 && name_end_ == nullptr) pending_begin_ = token.begin();
    name_end_ = token.begin();
  }

  // The address between `angle_` and `inside_end`.
  void end_angle(const char* inside_end, const char* entry_end) {
    Mailbox mailbox;
    const std::string_view spec = stretch(angle_, inside_end);
    const std::string_view name =
        words_ == 0 ? std::string_view{} : stretch(pending_begin_, pending_end_);
    mailbox.display_name = name;
    if (comment_.text.data() != nullptr) mailbox.comment = inside(comment_.text);
    internal::read_addr_spec(text_, lexer_.over(spec), mailbox, out_.anomalies);
    if (mailbox.addr_spec.data() == nullptr) {
      mailbox.addr_spec = spec.substr(0, 0);
      note(anomalies::null_address, stretch(angle_ - 1, entry_end));
    }
    if (emitted_ > 0) {
      note(words_ == 0 ? anomalies::several_angle_addresses : anomalies::missing_comma,
           stretch(pending_begin_, entry_end));
    }
    note_other_address(anomalies::address_in_display_name, name, mailbox.addr_spec);
    emit(std::move(mailbox), stretch(pending_begin_, entry_end));
    angle_ = nullptr;
    begin_words(entry_end);
  }

  void note_other_address(const AnomalyKind& kind, std::string_view text, std::string_view own) {
    const std::string_view other = address_inside(text);
    if (!other.empty() && !equals_ignoring_case(other, own)) note(kind, other);
  }

  void begin_words(const char* at) {
    pending_begin_ = pending_end_ = at;
    name_end_ = nullptr;
    comment_ = {};
    words_ = 0;
    pending_has_at_ = false;
  }

  void begin_entry(const char* at) {
    begin_words(at);
    emitted_ = 0;
    after_comma_ = false;
  }

  // `counts_as_empty`: an entry without anything is odd here.
  void end_entry(const char* end, bool counts_as_empty) {
    if (angle_ != nullptr) {
      const std::string_view rest = stretch(angle_, end);
      note(anomalies::missing_angle_close, stretch(angle_ - 1, end));
      end_angle(end, rest.data() + trimmed_size(rest));
    } else if (words_ > 0) {
      read_bare(stretch(pending_begin_, pending_end_));
    } else if (comment_.text.data() != nullptr) {
      note(anomalies::no_address, comment_.text);
    } else if (emitted_ == 0 && counts_as_empty) {
      note(anomalies::empty_list_entry, stretch(end, end));
    }
  }

  [[nodiscard]] static std::size_t trimmed_size(std::string_view text) noexcept {
    while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
    return text.size();
  }

  void take_semicolon(const Token& token) {
    end_entry(token.begin(), depth_ == 0);
    begin_entry(token.end());
    if (depth_ == 0) {
      note(anomalies::semicolon_separator, token.text);
      return;
    }
    AddressGroup& group = out_.groups[open_[--depth_]];
    group.terminated = true;
    group.whole = place(stretch(text_.data() + group.whole.offset, token.end()));
  }

  void take_colon(const Token& token) {
    const std::string_view words = stretch(pending_begin_, pending_end_);
    if (words_ == 1 &&
        (equals_ignoring_case(words, "mailto") || equals_ignoring_case(words, "smtp"))) {
      take_word(token);
      return;
    }
    if (words_ == 0 || pending_has_at_) {
      note(anomalies::stray_colon, token.text);
      if (words_ > 0) end_entry(token.begin(), false);
      begin_entry(token.end());
      return;
    }
    open_group(words, token);
  }

  void open_group(std::string_view name, const Token& colon) {
    if (out_.groups.size() == limits::max_addresses) {
      stop(colon);
      return;
    }
    if (depth_ == limits::max_group_depth) {
      note(anomalies::too_deep_group, name);
      --depth_;
    } else if (depth_ > 0) {
      note(anomalies::nested_group, name);
    }
    AddressGroup group;
    group.name = name;
    group.whole = place(stretch(name.data(), colon.end()));
    if (depth_ > 0) group.parent = open_[depth_ - 1];
    open_[depth_++] = out_.groups.size();
    out_.groups.push_back(group);
    begin_entry(colon.end());
  }

  void stop(const Token& at) {
    note(anomalies::too_many_addresses, at.text);
    full_ = true;
  }

  void emit(Mailbox mailbox, std::string_view whole) {
    if (out_.mailboxes.size() == limits::max_addresses) {
      if (!full_) stop({TokenKind::special, whole});
      return;
    }
    mailbox.whole = place(whole);
    if (mailbox.addr_spec.data() == nullptr && mailbox.display_name.data() == nullptr) {
      mailbox.display_name = whole;  // "mailto:" and nothing behind it
      note(anomalies::no_address, whole);
    }
    if (depth_ > 0) mailbox.group = open_[depth_ - 1];
    out_.mailboxes.push_back(std::move(mailbox));
    ++emitted_;
  }

  // An entry, or what is left of one behind a ">", without "<".
  void read_bare(std::string_view words) {
    const bool behind_angle = emitted_ > 0;
    const char* name_begin = words.data();
    std::size_t runs = 0;
    std::size_t found = 0;
    Run run;
    Run last;
    bool gap = false;
    Lexer lexer = lexer_.over(words);
    for (Token token = lexer.next();; token = lexer.next()) {
      const bool at_end = token.kind == TokenKind::end;
      if (!at_end && !token.is_significant()) {
        gap = true;
        continue;
      }
      if (at_end || token.is('>') || !run.takes(token, gap)) {
        if (run.begin != nullptr) {
          ++runs;
          last = run;
          if (run.has_at) {
            emit_bare(run, name_begin, found++ > 0 || behind_angle);
            name_begin = run.end;
          }
        }
        run = {};
      }
      if (at_end) break;
      if (!token.is('>')) run.add(token);
      gap = false;
    }
    if (found == 0) {
      read_words(words, runs, last, behind_angle);
    } else if (found < runs) {
      note(anomalies::text_beside_address, words);
    }
  }

  void emit_bare(const Run& run, const char* name_begin, bool not_first) {
    Mailbox mailbox;
    const std::string_view name = trim(stretch(name_begin, run.begin));
    if (!not_first && !name.empty() && name.front() != '(') mailbox.display_name = name;
    if (comment_.text.data() != nullptr) mailbox.comment = inside(comment_.text);
    if (not_first) note(anomalies::missing_comma, run.text());
    internal::read_addr_spec(text_, lexer_.over(without_single_quotes(run.text())), mailbox,
                             out_.anomalies);
    const bool with_comment = comment_.text.data() != nullptr && comment_.begin() >= run.end;
    emit(std::move(mailbox),
         stretch(not_first ? run.begin : name_begin, with_comment ? comment_.end() : run.end));
  }

  std::string_view without_single_quotes(std::string_view text) {
    if (text.size() < 2 || text.front() != '\'' || text.back() != '\'') return text;
    note(anomalies::quoted_address, text);
    return inside(text);
  }

  // No "@" outside quotes and brackets.
  void read_words(std::string_view words, std::size_t runs, const Run& last, bool behind_angle) {
    if (behind_angle) {
      note(anomalies::text_beside_address, words);
      return;
    }
    Mailbox mailbox;
    if (comment_.text.data() != nullptr) mailbox.comment = inside(comment_.text);
    const TokenKind kind = last.first.kind;
    const bool enclosed =
        last.tokens == 1 && (kind == TokenKind::quoted || kind == TokenKind::literal);
    if (enclosed && inside(last.text()).find('@') != std::string_view::npos) {
      const std::string_view name = trim(stretch(words.data(), last.begin));
      if (!name.empty()) mailbox.display_name = name;
      internal::read_addr_spec(text_, lexer_.over(last.text()), mailbox, out_.anomalies);
    } else if (runs == 1 && !enclosed && kind != TokenKind::encoded_word) {
      internal::read_addr_spec(text_, lexer_.over(last.text()), mailbox, out_.anomalies);
    } else {
      mailbox.display_name = words;
      note(anomalies::no_address, words);
    }
    emit(std::move(mailbox), words);
  }

  std::string_view text_;
  AddressList& out_;
  Lexer lexer_;
  // The words of this entry that belong to no address yet.
  const char* pending_begin_{nullptr};
  const char* pending_end_{nullptr};
  const char* name_end_{nullptr};  // the first "<" behind them
  std::size_t words_{0};
  bool pending_has_at_{false};
  Token comment_;
  // The open "<".
  const char* angle_{nullptr};  // behind it
  bool angle_is_whole_{false};
  std::size_t emitted_{0};  // mailboxes of this entry
  bool after_comma_{false};
  std::array<std::size_t, limits::max_group_depth> open_{};  // indices of the open groups
  std::size_t depth_{0};
  bool full_{false};
};

}  // namespace

std::string Mailbox::address() const {
  std::string out(local());
  if (domain.data() == nullptr) return out;
  out += '@';
  out += host();
  return out;
}

AddressList parse_addresses(std::string_view text) {
  AddressList out;
  ListReader(text, out).run();
  return out;
}

}  // namespace forensics
