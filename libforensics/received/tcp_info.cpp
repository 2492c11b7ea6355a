#include "libforensics/received/tcp_info.h"

#include <algorithm>
#include <array>

#include "libforensics/received/date_place.h"
#include "libforensics/received/words.h"

namespace forensics {
namespace {

constexpr std::size_t npos = std::string_view::npos;

// What parts the words of a comment, and the bytes that tell what a word is.
constexpr ByteSet k_parts(" \t\n\v\f\r,()\"");
enum Mark : unsigned { plain = 0, equals_sign = 1, bracket = 2, at_sign = 4 };
constexpr unsigned mark_of(char c) noexcept {
  return c == '=' ? equals_sign : c == '[' ? bracket : c == '@' ? at_sign : plain;
}

// How much a place is believed to hold the peer's address. What follows a HELO in the same comment
// is the client's word: taken only when nothing else is printed.
enum class Rank : std::uint8_t { none, after_helo, name, beside_name, comment, comment_bracket };

constexpr std::uint32_t k_helo_letters = letter_bit('h') | letter_bit('e') | letter_bit('l');

HeloVerb helo_verb_of(std::string_view word) noexcept {
  if (word.empty() || (letter_bit(word.front()) & k_helo_letters) == 0) return HeloVerb::none;
  word = without_trailing(word, ':');
  if (word.size() < 4 || word.size() > 5) return HeloVerb::none;
  if (equals_ignoring_case(word, "helo") || equals_ignoring_case(word, "hello")) {
    return HeloVerb::helo;
  }
  if (equals_ignoring_case(word, "ehlo")) return HeloVerb::ehlo;
  if (equals_ignoring_case(word, "lhlo")) return HeloVerb::lhlo;
  return HeloVerb::none;
}

// "7.3.055.24" is the version of a server.
bool has_padded_octet(std::string_view quad) noexcept {
  for (std::size_t i = 0; i + 1 < quad.size(); ++i) {
    const bool begins = i == 0 || quad[i - 1] == '.';
    if (begins && quad[i] == '0' && is_digit(quad[i + 1])) return true;
  }
  return false;
}

// SLmail: "(202.41.87.46::mail daemon; unverified,SLMail V3.0)"
std::string_view without_daemon(std::string_view word) noexcept {
  return ends_with_ignoring_case(word, "::mail") ? word.substr(0, word.size() - 6) : word;
}

bool is_date_in_slot(std::string_view text) noexcept {
  while (!text.empty() && (text.front() == '[' || is_gap(text.front()))) text.remove_prefix(1);
  return text.size() > 10 && text[3] == ',' && starts_like_date(text);
}

class Reader {
 public:
  Reader(TcpInfo& out, ClauseSide side) : out_(out), side_(side) {}

  void run(std::string_view text, std::span<const Comment> comments) {
    std::size_t at = 0;
    while (at < text.size()) {
      if (is_gap(text[at])) {
        ++at;
      } else if (text[at] == '(') {
        const Comment* comment = take_comment_at(text.data() + at, comments);
        if (comment == nullptr) return;  // one of those beyond the limit
        if (comment->topics == 0) read_comment(trim_gaps(comment->text));
        at =
            static_cast<std::size_t>(comment->text.data() - text.data()) + comment->text.size() + 1;
      } else {
        const std::size_t end = find_gap_or<'('>(text, at);
        read_outer_word(text.substr(at, end - at));
        at = end;
      }
    }
  }

 private:
  // The comment whose parenthesis stands at `open`; drops it and those before it from the list.
  static const Comment* take_comment_at(const char* open, std::span<const Comment>& comments) {
    while (!comments.empty() && comments.front().text.data() <= open) {
      comments = comments.subspan(1);
    }
    if (comments.empty() || comments.front().text.data() != open + 1) return nullptr;
    return &comments.front();
  }

  void take_address(const AddressText& address, IpSource source, Rank rank) {
    if (rank <= rank_) return;
    rank_ = rank;
    out_.address = address;
    out_.address_source = source;
  }

  // "oemcomputer [63.232.189.195]", "claiming to be "x"", "as user x"
  void read_outer_word(std::string_view word) {
    ++outer_words_;
    if (outer_words_ == 1) {
      read_name(word);
    } else if (const auto address = read_address(word)) {
      take_address(*address, address->bracketed ? IpSource::bracket : IpSource::bare,
                   Rank::beside_name);
    } else if (equals_ignoring_case(previous_, "be") && word.size() > 2 && word.front() == '"') {
      out_.helo = without_trailing(word.substr(1), '"');
    } else if (equals_ignoring_case(previous_, "user")) {
      out_.account = word;
    } else if (helo_verb_of(previous_) != HeloVerb::none) {
      out_.helo = word;
      out_.helo_verb = helo_verb_of(previous_);
    }
    previous_ = word;
  }

  void read_name(std::string_view word) {
    word = without_trailing(without_trailing(word, ','), ';');  // "by HOST; id ID"
    if (const std::size_t glued = word.ends_with(']') ? word.find('[') : npos;
        glued != npos && glued != 0) {
      if (const auto address = read_address(word.substr(glued))) {
        take_address(*address, IpSource::bracket, Rank::beside_name);
      }
      word = word.substr(0, glued);
    }
    if (word.starts_with('[')) {  // "[192.0.2.1]:50999"
      const std::size_t close = word.find("]:");
      out_.name = word.substr(0, close == npos ? close : close + 1);
    } else {
      out_.name = without_angles(word);
    }
    if (const auto address = read_address(word)) {
      take_address(*address, address->bracketed ? IpSource::bracket : IpSource::bare, Rank::name);
    }
  }

  void read_comment(std::string_view text) {
    if (text.empty()) return;
    if (is_date_in_slot(text)) {
      out_.date = text;
      return;
    }
    Words words{text};
    after_helo_ = false;
    plain_ = {};
    plain_is_address_ = false;
    token_count_ = 0;
    for (std::string_view word = words.next(); !word.empty(); word = words.next()) {
      if (word == "[" || word == "]") continue;  // "( mail.example.org [ 192.0.2.1 ] )"
      read_token(word, words);
      ++token_count_;
    }
    if (token_count_ == 1 && out_.host.empty() && !plain_is_address_ && is_domain_like(plain_)) {
      out_.host = plain_;
    }
  }

  // Words of a comment: parted by blanks, commas and inner parentheses.
  struct Words {
    std::string_view text;
    std::size_t at{0};

    unsigned marks{plain};  // of the last word that next() gave

    std::string_view next() {
      while (at < text.size() && k_parts.has(text[at])) ++at;
      const std::size_t begin = at;
      marks = plain;
      while ((at = end_of_run(at)) < text.size() && !k_parts.has(text[at])) {
        marks |= mark_of(text[at++]);
      }
      return text.substr(begin, at - begin);
    }
    // What parts words, or a mark.
    [[nodiscard]] std::size_t end_of_run(std::size_t begin) const {
      return find_gap_or<',', '(', ')', '"', '=', '[', '@'>(text, begin);
    }
    // The next word if one follows before the comment or quotation ends; "" with a pointer if not.
    std::string_view value() {
      while (at < text.size() && is_gap(text[at])) ++at;
      const std::size_t begin = at;
      at = k_parts.next_in(text, at);
      return text.substr(begin, at - begin);
    }
  };

  void read_token(std::string_view word, Words& words) {
    if (const HeloVerb verb = helo_verb_of(word); verb != HeloVerb::none) {
      take_helo(words.value(), verb);
    } else if ((words.marks & equals_sign) != 0 && read_pair(word)) {
      return;
    } else if ((words.marks & bracket) != 0) {
      read_bracket(word);
    } else if ((words.marks & at_sign) != 0) {
      read_user_at(word);
    } else if (const auto address = read_address(without_daemon(word))) {
      take_bare(*address);
    } else {
      read_plain(word, words);
    }
  }

  void take_helo(std::string_view helo, HeloVerb verb) {
    if (out_.helo.data() == nullptr) {
      out_.helo = helo;
      out_.helo_verb = verb;
    }
    after_helo_ = true;
  }

  bool read_pair(std::string_view word) {
    const std::size_t equals = word.find('=');
    const std::string_view key = word.substr(0, equals);
    const std::string_view value = word.substr(equals + 1);
    if (const HeloVerb verb = helo_verb_of(key); verb != HeloVerb::none) {
      take_helo(value, verb);
    } else if (equals_ignoring_case(key, "ident")) {
      out_.ident = value.starts_with('[') ? without_trailing(value.substr(1), ']') : value;
    } else if (equals_ignoring_case(key, "port")) {
      take_port(value);
    } else {
      return false;
    }
    return true;
  }

  void take_port(std::string_view digits) {
    std::uint32_t port = 0;
    if (digits.empty() || digits.size() > 5) return;
    for (const char c : digits) {
      if (!is_digit(c)) return;
      port = port * 10 + static_cast<std::uint32_t>(c - '0');
    }
    if (port <= 0xFFFF && out_.address && !out_.address->port) {
      out_.address->port = static_cast<std::uint16_t>(port);
    }
  }

  // "[192.0.2.1]", "host[192.0.2.1]", "user@[192.0.2.1]", "[local]", "[]"
  void read_bracket(std::string_view word) {
    const std::size_t open = word.find('[');
    std::string_view before = word.substr(0, open);
    const std::string_view literal = word.substr(open);
    if (const auto address = read_address(literal)) {
      take_address(*address, IpSource::bracket,
                   after_helo_ ? Rank::after_helo : Rank::comment_bracket);
      if (before.ends_with('@')) {
        take_ident(before.substr(0, before.size() - 1));
      } else {
        take_host(before.empty() ? plain_ : before);
      }
      plain_ = {};
      return;
    }
    if (literal == "[]") {
      out_.empty_literal = literal;
      take_host(plain_);
    } else if (literal.starts_with("[local]") || starts_with_ignoring_case(literal, "[unix") ||
               starts_with_ignoring_case(literal, "[[unix")) {
      out_.local = true;
      take_host(plain_);
      plain_ = {};
    } else if (is_domain_like(plain_)) {
      take_host(plain_);  // "mail.example.org [x.x.x.x]": the address was blotted out
    } else if (literal.ends_with(']') && literal.size() > 2 && literal[1] != '<') {
      plain_ = literal.substr(1, literal.size() - 2);  // "[unknown] [192.0.2.1]"
    }
  }

  // "user@192.0.2.1", "user@192.0.2.1_trustedrelay", "IDENT:user@host"
  void read_user_at(std::string_view word) {
    const std::size_t at = word.rfind('@');
    const std::string_view host = word.substr(at + 1);
    auto address = read_address(host);
    if (!address) address = read_address(host.substr(0, host.find('_')));
    if (address) {
      take_bare(*address);
    } else {
      plain_ = host;
      if (equals_ignoring_case(host, "localhost")) out_.local = true;
    }
    take_ident(word.substr(0, at));
  }

  void take_ident(std::string_view user) {
    if (starts_with_ignoring_case(user, "ident:")) user.remove_prefix(6);
    if (!user.empty() && out_.ident.empty()) out_.ident = user;
  }

  void take_host(std::string_view host) {
    host = without_angles(host);
    if (!host.empty() && out_.host.empty()) out_.host = host;
  }

  // A version such as "7.0.4.27" looks like an address: in a by clause only the first word of a
  // comment is taken for one, in a from clause the first two.
  void take_bare(const AddressText& address) {
    if (token_count_ > (side_ == ClauseSide::by ? 0U : 1U) && !after_helo_) return;
    if (side_ == ClauseSide::by && has_padded_octet(address.raw)) return;
    take_address(address, IpSource::paren, after_helo_ ? Rank::after_helo : Rank::comment);
    if (address.ip && !plain_.empty()) take_host(plain_);
    plain_ = address.raw;
    plain_is_address_ = true;
  }

  void read_plain(std::string_view word, Words& words) {
    if (equals_ignoring_case(word, "verified")) {
      out_.verified = true;
    } else if (equals_ignoring_case(word, "unverified") || equals_ignoring_case(word, "failed")) {
      out_.unverified = true;
      if (equals_ignoring_case(word, "unverified")) plain_ = word;
    } else if (equals_ignoring_case(word, "forged")) {
      out_.may_be_forged = true;
    } else if (equals_ignoring_case(word, "account")) {
      out_.account = without_angles(words.value());
    } else if (equals_ignoring_case(word, "with") && out_.address) {
      out_.login_mechanism = words.value();
    } else if (starts_with_ignoring_case(word, "ident:")) {
      take_ident(word);
    } else if (word.size() > 2 && word.starts_with("AS") && is_digit(word[2])) {
      take_asn(word, words);
    } else if (rank_ >= Rank::comment && out_.host.empty() && is_domain_like(word)) {
      out_.host = word;                          // "([192.0.2.1] mail.example.org)"
    } else if (word != "may" && word != "be") {  // "(host (may be forged) [192.0.2.1])"
      plain_ = word;
    }
  }

  void take_asn(std::string_view word, Words& words) {
    const auto begin = static_cast<std::size_t>(word.data() - words.text.data());
    const std::size_t end = std::min(words.text.find(')', begin), words.text.size());
    out_.asn_text = words.text.substr(begin, end - begin);
    words.at = end;
  }

  TcpInfo& out_;
  ClauseSide side_;
  Rank rank_{Rank::none};
  std::size_t outer_words_{0};
  std::string_view previous_;  // outer word
  // of the comment being read
  std::size_t token_count_{0};
  bool after_helo_{false};
  std::string_view plain_;  // the last word with no other meaning: a host if an address follows
  bool plain_is_address_{false};
};

}  // namespace

void read_tcp_info(std::string_view text, std::span<const Comment> comments, ClauseSide side,
                   TcpInfo& out) noexcept {
  Reader(out, side).run(text, comments);
}

bool is_domain_like(std::string_view word) noexcept {
  word = without_trailing(word, '.');
  const std::size_t dot = word.rfind('.');
  if (dot == npos || dot == 0 || word.size() - dot < 3) return false;
  if (!k_host_bytes.has_all_of(word)) return false;
  const std::string_view last = word.substr(dot + 1);
  if (last.starts_with("xn--")) return true;
  for (const char c : last) {
    if (!is_alpha(c) && !is_eight_bit(c)) return false;
  }
  return true;
}

}  // namespace forensics
