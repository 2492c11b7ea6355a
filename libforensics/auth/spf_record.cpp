#include "libforensics/auth/spf_record.h"

#include <array>

#include "libforensics/auth/spf_macro.h"
#include "libforensics/base/ascii.h"

namespace forensics {
namespace {

constexpr std::string_view k_version = "v=spf1";

struct Mechanism {
  std::string_view name;
  SpfTermKind kind;
};

constexpr std::array<Mechanism, 8> k_mechanisms = {{{"all", SpfTermKind::all},
                                                    {"include", SpfTermKind::include},
                                                    {"a", SpfTermKind::a},
                                                    {"mx", SpfTermKind::mx},
                                                    {"ptr", SpfTermKind::ptr},
                                                    {"ip4", SpfTermKind::ip4},
                                                    {"ip6", SpfTermKind::ip6},
                                                    {"exists", SpfTermKind::exists}}};

// A prefix length without leading zeros; null when it is none or over `most`.
std::optional<std::uint8_t> read_prefix(std::string_view digits, unsigned most) noexcept {
  if (digits.empty() || digits.size() > 3 || (digits.size() > 1 && digits[0] == '0'))
    return std::nullopt;
  unsigned value = 0;
  for (const char c : digits) {
    if (!is_digit(c)) return std::nullopt;
    value = value * 10 + static_cast<unsigned>(c - '0');
  }
  if (value > most) return std::nullopt;
  return static_cast<std::uint8_t>(value);
}

// Where the digits at the end of `text` begin when a slash stands before them; else npos.
std::size_t slash_before_digits(std::string_view text) noexcept {
  std::size_t at = text.size();
  while (at > 0 && is_digit(text[at - 1])) --at;
  return at > 0 && text[at - 1] == '/' ? at - 1 : std::string_view::npos;
}

// Takes "/24", "//64" or "/24//64" off the end. False when a length is malformed.
bool take_prefixes(std::string_view& rest, SpfTerm& term) noexcept {
  std::size_t slash = slash_before_digits(rest);
  if (slash != std::string_view::npos && slash > 0 && rest[slash - 1] == '/') {
    const auto prefix = read_prefix(rest.substr(slash + 1), 128);
    if (!prefix) return false;
    term.v6_prefix = *prefix;
    rest.remove_suffix(rest.size() - (slash - 1));
    slash = slash_before_digits(rest);
  }
  if (slash == std::string_view::npos) return true;
  const auto prefix = read_prefix(rest.substr(slash + 1), 32);
  if (!prefix) return false;
  term.v4_prefix = *prefix;
  rest.remove_suffix(rest.size() - slash);
  return true;
}

// Four numbers without leading zeros: RFC 7208 5.6, stricter than what addresses elsewhere may be.
bool has_leading_zero(std::string_view quad) noexcept {
  for (std::size_t i = 0; i + 1 < quad.size(); ++i) {
    const bool begins = i == 0 || quad[i - 1] == '.';
    if (begins && quad[i] == '0' && is_digit(quad[i + 1])) return true;
  }
  return false;
}

std::string_view read_network(std::string_view rest, SpfTerm& term) noexcept {
  const bool v4 = term.kind == SpfTermKind::ip4;
  if (rest.empty() || rest[0] != ':') return "an address is missing";
  rest.remove_prefix(1);
  const std::size_t slash = rest.find('/');
  const unsigned most = v4 ? 32 : 128;
  std::uint8_t prefix = static_cast<std::uint8_t>(most);
  if (slash != std::string_view::npos) {
    const auto read = read_prefix(rest.substr(slash + 1), most);
    if (!read) return "no prefix length";
    prefix = *read;
  }
  const std::string_view text = rest.substr(0, slash);
  const auto address = IpAddress::parse(text);
  if (!address || address->is_v4() != v4 || (v4 && has_leading_zero(text)))
    return "no address of that family";
  term.network = IpNetwork{*address, prefix};
  return {};
}

// What follows the name of a mechanism. An error text, or a null view.
std::string_view read_argument(std::string_view rest, SpfTerm& term) noexcept {
  switch (term.kind) {
    case SpfTermKind::all: return rest.empty() ? std::string_view{} : "all takes nothing";
    case SpfTermKind::ip4:
    case SpfTermKind::ip6: return read_network(rest, term);
    case SpfTermKind::a:
    case SpfTermKind::mx:
      if (!take_prefixes(rest, term)) return "no prefix length";
      break;
    default: break;
  }
  if (rest.empty()) {
    const bool required = term.kind == SpfTermKind::include || term.kind == SpfTermKind::exists;
    return required ? "a domain is missing" : std::string_view{};
  }
  if (rest[0] != ':' || !is_domain_spec(rest.substr(1))) return "no domain";
  term.domain_spec = rest.substr(1);
  return {};
}

std::string_view read_mechanism(std::string_view text, SpfTerm& term) noexcept {
  constexpr std::string_view qualifiers = "+-~?";
  const std::size_t qualifier = text.empty() ? std::string_view::npos : qualifiers.find(text[0]);
  if (qualifier != std::string_view::npos) {
    term.qualifier = static_cast<SpfQualifier>(qualifier);
    text.remove_prefix(1);
  }
  const std::string_view name = text.substr(0, text.find_first_of(":/"));
  for (const Mechanism& mechanism : k_mechanisms) {
    if (!equals_ignoring_case(mechanism.name, name)) continue;
    term.kind = mechanism.kind;
    return read_argument(text.substr(name.size()), term);
  }
  return "no mechanism of that name";
}

// The name of a modifier, when the term is one: a letter, then letters, digits, "-", "_", ".", then
// "=". Else empty.
std::string_view modifier_name(std::string_view text) noexcept {
  if (text.empty() || !is_alpha(text[0])) return {};
  std::size_t at = 1;
  while (at < text.size() &&
         (is_alnum(text[at]) || text[at] == '-' || text[at] == '_' || text[at] == '.'))
    ++at;
  return at < text.size() && text[at] == '=' ? text.substr(0, at) : std::string_view{};
}

std::string_view read_modifier(std::string_view name, std::string_view value,
                               const SpfRecord& record, SpfTerm& term) noexcept {
  if (equals_ignoring_case(name, "redirect")) {
    term.kind = SpfTermKind::redirect;
  } else if (equals_ignoring_case(name, "exp")) {
    term.kind = SpfTermKind::exp;
  } else {
    term.kind = SpfTermKind::unknown_modifier;
    return is_macro_string(value, SpfMacroUse::domain_spec) ? std::string_view{}
                                                            : "no macro string";
  }
  if (record.modifier(term.kind) != nullptr) return "a modifier stands twice";
  if (!is_domain_spec(value)) return "no domain";
  term.domain_spec = value;
  return {};
}

}  // namespace

bool SpfTerm::asks_dns() const noexcept {
  return kind == SpfTermKind::include || kind == SpfTermKind::a || kind == SpfTermKind::mx ||
         kind == SpfTermKind::ptr || kind == SpfTermKind::exists || kind == SpfTermKind::redirect;
}

const SpfTerm* SpfRecord::modifier(SpfTermKind kind) const noexcept {
  for (const SpfTerm& term : terms) {
    if (term.kind == kind) return &term;
  }
  return nullptr;
}

bool is_spf_record(std::string_view text) noexcept {
  return starts_with_ignoring_case(text, k_version) &&
         (text.size() == k_version.size() || text[k_version.size()] == ' ');
}

SpfRecord parse_spf_record(std::string_view text) {
  SpfRecord out;
  out.text = text;
  std::size_t at = k_version.size();
  while (at < text.size()) {
    if (text[at] == ' ') {
      ++at;
      continue;
    }
    SpfTerm term;
    term.span = span_between(at, std::min(text.find(' ', at), text.size()));
    at = term.span.end();
    const std::string_view word = term.span.of(text);
    const std::string_view name = modifier_name(word);
    const std::string_view why = name.empty()
                                     ? read_mechanism(word, term)
                                     : read_modifier(name, word.substr(name.size() + 1), out, term);
    if (why.data() == nullptr) {
      out.terms.push_back(term);
    } else if (!out.error) {
      out.error = SpfSyntaxError{term.span, why};
    }
  }
  return out;
}

}  // namespace forensics
