// Internationalised domain names: U-labels and A-labels, by UTS 46 non-transitional processing
// with the Bidi and ContextJ rules (what browsers and current registries use; RFC 5891, UTS 46).
//
// Underscores, blanks and other ASCII that no host name has pass unharmed, because names in claims
// have them. One trailing dot is taken off and reported. Errors have names; where one makes a
// label meaningless the text is null instead of holding U+FFFD.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace forensics {

// One bit each in IdnForm::issues; idn_issue_name gives the id that reports print.
enum class IdnIssue : std::uint8_t {
  empty_label,
  label_too_long,   // over 63 bytes as an A-label (toASCII only)
  domain_too_long,  // over 253 bytes as A-labels, or over limits::max_domain_bytes
  leading_hyphen,
  trailing_hyphen,
  hyphen_3_4,  // "ab--cd": third and fourth are hyphens, not an A-label
  leading_combining_mark,
  disallowed,         // a code point that no domain name may hold
  punycode,           // an "xn--" label that is no Punycode
  label_has_dot,      // a decoded label holds a dot
  invalid_ace_label,  // an "xn--" label that decodes to what must not be encoded so
  bidi,               // breaks the Bidi rule, RFC 5893
  context_j,          // a zero-width joiner where its context rule forbids it, RFC 5892 A
  not_utf8,           // the bytes given are not well-formed UTF-8
  no_round_trip,      // an "xn--" label whose U-label encodes to another A-label
};

inline constexpr int k_idn_issue_count = static_cast<int>(IdnIssue::no_round_trip) + 1;

[[nodiscard]] std::string_view idn_issue_name(IdnIssue issue) noexcept;

class IdnIssues {
 public:
  constexpr void add(IdnIssue issue) noexcept { bits_ |= bit(issue); }
  [[nodiscard]] constexpr bool has(IdnIssue issue) const noexcept {
    return (bits_ & bit(issue)) != 0;
  }
  [[nodiscard]] constexpr bool empty() const noexcept { return bits_ == 0; }
  [[nodiscard]] constexpr std::uint32_t bits() const noexcept { return bits_; }

 private:
  [[nodiscard]] static constexpr std::uint32_t bit(IdnIssue issue) noexcept {
    return 1U << static_cast<unsigned>(issue);
  }
  std::uint32_t bits_{0};
};

struct IdnForm {
  std::optional<std::string> text;  // lower case, without the trailing dot; null: no such form
  IdnIssues issues;
  bool trailing_dot{false};
};

// The form that people read. "xn--mnchen-3ya.example" gives "m\u00FCnchen.example".
[[nodiscard]] IdnForm domain_to_unicode(std::string_view domain);

// The form that DNS carries: ASCII only.
[[nodiscard]] IdnForm domain_to_ascii(std::string_view domain);

// The same for one label; a dot in it is label_has_dot.
[[nodiscard]] IdnForm label_to_unicode(std::string_view label);
[[nodiscard]] IdnForm label_to_ascii(std::string_view label);

}  // namespace forensics
