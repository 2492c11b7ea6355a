#include "libforensics/headers/addr_spec.h"

#include <algorithm>

#include "libforensics/base/ascii.h"
#include "libforensics/headers/anomalies.h"

namespace forensics::internal {
namespace {

bool is_scheme(std::string_view word) noexcept {
  return equals_ignoring_case(word, "mailto") || equals_ignoring_case(word, "smtp");
}

// What one pass over the tokens finds.
struct Shape {
  const char* begin{nullptr};  // first significant token
  const char* end{nullptr};    // behind the last one
  const char* last_at{nullptr};
  const char* before_last_at{nullptr};  // end of the token before it
  const char* after_last_at{nullptr};   // begin of the token behind it
  std::size_t ats{0};
  std::string_view separator;  // the first "," or ";" inside
  std::string_view gap;        // the first blank or comment between two tokens
  bool lone_gap{false};        // some blanks do not stand beside "." or "@"
};

class Reader {
 public:
  Reader(std::string_view whole, Lexer lexer, Mailbox& mailbox, Anomalies& anomalies)
      : whole_(whole), lexer_(lexer), mailbox_(mailbox), anomalies_(anomalies) {}

  void run() {
    pass_enclosure();
    pass_separators();
    pass_route_and_scheme();
    const Shape shape = read_shape();
    if (shape.begin == nullptr) return;
    mailbox_.addr_spec = stretch(shape.begin, shape.end);
    split(shape);
    note_form(shape);
    note_bytes();
    make_plain();
  }

 private:
  void note(const AnomalyKind& kind, std::string_view place) {
    anomalies_.add(kind, span_in(whole_, place));
  }

  // Quotes or brackets around the whole address.
  void pass_enclosure() {
    Lexer ahead = lexer_;
    const Token first = ahead.next_significant();
    if (first.kind != TokenKind::quoted && first.kind != TokenKind::literal) return;
    const std::string_view address = inside(first.text);
    if (ahead.next_significant().kind != TokenKind::end) return;
    if (address.find('@') == std::string_view::npos) return;
    note(anomalies::quoted_address, first.text);
    lexer_ = lexer_.over(address);
  }

  // "<,a@b>"
  void pass_separators() {
    for (;;) {
      Lexer ahead = lexer_;
      const Token first = ahead.next_significant();
      if (!first.is(',') && !first.is(';')) return;
      note(anomalies::separator_in_address, first.text);
      lexer_ = ahead;
    }
  }

  // "@a,@b:" or "mailto:" in front.
  void pass_route_and_scheme() {
    Lexer ahead = lexer_;
    const Token first = ahead.next_significant();
    if (first.kind == TokenKind::atom && is_scheme(first.text)) {
      const Token colon = ahead.next();
      if (!colon.is(':')) return;
      note(anomalies::address_scheme, stretch(first.begin(), colon.end()));
      lexer_ = ahead;
    } else if (first.is('@')) {
      Token token = ahead.next_significant();
      while (token.kind != TokenKind::end && !token.is(':')) token = ahead.next_significant();
      if (token.kind == TokenKind::end) return;
      mailbox_.route = trim(stretch(first.begin(), token.begin()));
      note(anomalies::source_route, mailbox_.route);
      lexer_ = ahead;
    }
  }

  Shape read_shape() {
    Shape shape;
    std::string_view gap;
    bool after_joint = true;
    for (Token token = lexer_.next(); token.kind != TokenKind::end; token = lexer_.next()) {
      if (token.kind == TokenKind::comment) mailbox_.comment = inside(token.text);
      if (!token.is_significant()) {
        gap = token.text;
        continue;
      }
      if (shape.begin == nullptr) shape.begin = token.begin();
      const bool joint = token.is('@') || token.is('.');
      if (gap.data() != nullptr && shape.end != nullptr) {
        if (shape.gap.data() == nullptr) shape.gap = gap;
        shape.lone_gap |= !joint && !after_joint;
      }
      if (shape.last_at != nullptr && shape.after_last_at == nullptr) {
        shape.after_last_at = token.begin();
      }
      if (token.is('@')) {
        ++shape.ats;
        shape.last_at = token.begin();
        shape.before_last_at = shape.end;
        shape.after_last_at = nullptr;
      }
      if ((token.is(',') || token.is(';')) && shape.separator.empty()) {
        shape.separator = token.text;
      }
      shape.end = token.end();
      after_joint = joint;
      gap = {};
    }
    return shape;
  }

  void split(const Shape& shape) {
    if (shape.ats == 0) {
      mailbox_.local_part = mailbox_.addr_spec;
      note(anomalies::address_without_domain, mailbox_.addr_spec);
      return;
    }
    const bool no_local = shape.before_last_at == nullptr;
    const char* const local_end = no_local ? shape.last_at : shape.before_last_at;
    mailbox_.local_part = stretch(shape.begin, local_end);
    const char* const domain = shape.after_last_at == nullptr ? shape.end : shape.after_last_at;
    mailbox_.domain = stretch(domain, shape.end);
    if (no_local) note(anomalies::empty_local_part, mailbox_.addr_spec);
    if (mailbox_.domain.empty()) note(anomalies::empty_domain, mailbox_.addr_spec);
  }

  void note_form(const Shape& shape) {
    if (shape.ats > 1) note(anomalies::several_at_signs, mailbox_.addr_spec);
    if (!shape.separator.empty()) note(anomalies::separator_in_address, shape.separator);
    if (shape.gap.data() != nullptr && (shape.lone_gap || is_space(shape.gap.front()))) {
      note(anomalies::blank_in_address, shape.gap);
    }
  }

  void note_bytes() {
    const std::string_view spec = mailbox_.addr_spec;
    const auto is_odd_control = [](char c) { return is_control(c) && !is_space(c); };
    const auto* const control = std::find_if(spec.begin(), spec.end(), is_odd_control);
    const auto* const high = std::find_if(spec.begin(), spec.end(), is_eight_bit);
    if (control != spec.end()) note(anomalies::control_in_address, {control, 1});
    if (high != spec.end()) note(anomalies::eight_bit_address, {high, 1});
  }

  void make_plain() {
    const auto plain = [](std::string_view raw) -> std::optional<std::string> {
      if (raw.find_first_of("\"\\( \t\r\n") == std::string_view::npos) return std::nullopt;
      std::string text = dotted_text(raw);
      if (text == raw) return std::nullopt;
      return text;
    };
    mailbox_.plain_local_part = plain(mailbox_.local_part);
    mailbox_.plain_domain = plain(mailbox_.domain);
  }

  std::string_view whole_;
  Lexer lexer_;
  Mailbox& mailbox_;
  Anomalies& anomalies_;
};

}  // namespace

void read_addr_spec(std::string_view whole, Lexer lexer, Mailbox& mailbox, Anomalies& anomalies) {
  Reader(whole, lexer, mailbox, anomalies).run();
}

}  // namespace forensics::internal
