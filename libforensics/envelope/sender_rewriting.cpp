#include "libforensics/envelope/sender_rewriting.h"

#include <array>

#include "libforensics/base/ascii.h"

namespace forensics {
namespace {

using Text = std::string_view;

constexpr std::size_t npos = Text::npos;

// Cuts `text` at the first `mark`: what stands before it, the rest stays. Null when there is none.
Text take_until(Text& text, char mark) {
  const std::size_t at = text.find(mark);
  if (at == npos) return {};
  const Text part = text.substr(0, at);
  text.remove_prefix(at + 1);
  return part;
}

bool all_of(Text text, bool (*belongs)(char)) {
  for (const char c : text) {
    if (!belongs(c)) return false;
  }
  return !text.empty();
}

bool is_digit_byte(char c) {
  return is_digit(c);
}
bool is_hex_byte(char c) {
  return hex_value(c) >= 0;
}
bool is_tag_byte(char c) {
  return is_alnum(c) || c == '-' || c == '_';
}
bool is_hash_byte(char c) {
  return is_alnum(c) || c == '+' || c == '/' || c == '-' || c == '_';
}

// A name that mail can go to: dots inside, letters, digits and hyphens.
bool is_domain(Text text) {
  if (text.find('.') == npos || text.front() == '.' || text.back() == '.') return false;
  return all_of(text, [](char c) { return is_alnum(c) || c == '-' || c == '.' || c == '_'; });
}

// RFC 4648 base32, two characters, most significant first: 0..1023.
std::optional<std::uint16_t> base32_day(Text text) {
  if (text.size() != 2) return {};
  std::uint16_t day = 0;
  for (const char c : text) {
    const char lower = to_lower(c);
    const int digit = is_lower(lower) ? lower - 'a' : c >= '2' && c <= '7' ? c - '2' + 26 : -1;
    if (digit < 0) return {};
    day = static_cast<std::uint16_t>(day * 32 + digit);
  }
  return day;
}

void set_original(RewrittenSender& out, Text local, Text domain) {
  out.local = local;
  out.domain = domain;
  out.original.assign(local).append("@").append(domain);
}

// HHH=TT=domain=local, what SRS0 carries behind its own separator.
bool read_srs_body(Text body, Text& hash, RewrittenSender& out) {
  hash = take_until(body, '=');
  out.timestamp = take_until(body, '=');
  out.day = base32_day(out.timestamp);
  const Text domain = take_until(body, '=');
  if (!out.day || !all_of(hash, is_hash_byte) || domain.empty() || body.empty()) return false;
  out.day_modulus = 1024;
  set_original(out, body, domain);
  return true;
}

std::optional<RewrittenSender> read_srs(Text local) {
  const bool first = starts_with_ignoring_case(local, "SRS0");
  if (!first && !starts_with_ignoring_case(local, "SRS1")) return {};
  if (local.size() < 6 || Text("=+-").find(local[4]) == npos) return {};
  RewrittenSender out;
  Text rest = local.substr(5);
  if (first) {
    out.scheme = RewritingScheme::srs0;
    if (!read_srs_body(rest, out.tag, out)) return {};
    return out;
  }
  out.scheme = RewritingScheme::srs1;
  out.tag = take_until(rest, '=');
  out.forwarder = take_until(rest, '=');
  // The separator that the first forwarder used is kept behind its name.
  if (out.forwarder.empty() || rest.empty() || Text("=+-").find(rest.front()) == npos) return {};
  if (!read_srs_body(rest.substr(1), out.inner_tag, out)) return {};
  return out;
}

// Exchange Online: "user+SRS=hash=TT=domain=local", and "bounces+SRS=hash=TT" which keeps the
// sender to itself.
std::optional<RewrittenSender> read_exchange_srs(Text local) {
  constexpr Text mark = "+SRS=";
  const std::size_t at = find_ignoring_case(local, mark);
  if (at == npos) return {};
  RewrittenSender out;
  out.scheme = RewritingScheme::exchange_srs;
  out.prefix = local.substr(0, at);
  Text rest = local.substr(at + mark.size());
  if (read_srs_body(rest, out.tag, out)) return out;
  out.tag = take_until(rest, '=');
  out.timestamp = rest.substr(0, rest.find('='));
  out.day = base32_day(out.timestamp);
  if (!out.day || !all_of(out.tag, is_hash_byte)) return {};
  out.day_modulus = 1024;
  return out;
}

// KDDDSSSSSS: key number, expiry day, hash. Longer and shorter tags are in use; they have no day
// that is known.
void read_batv_tag(Text tag, RewrittenSender& out) {
  out.tag = tag;
  if (tag.size() != 10 || !all_of(tag.substr(0, 4), is_digit_byte)) return;
  if (!all_of(tag.substr(4), is_hex_byte)) return;
  out.timestamp = tag.substr(1, 3);
  out.day = static_cast<std::uint16_t>((tag[1] - '0') * 100 + (tag[2] - '0') * 10 + (tag[3] - '0'));
  out.day_modulus = 1000;
}

bool looks_like_batv_tag(Text tag) {
  return tag.size() >= 6 && tag.size() <= 20 && all_of(tag, is_tag_byte) &&
         tag.find_first_of("0123456789") != npos;
}

std::optional<RewrittenSender> read_batv(Text local, Text domain) {
  struct Prefix {
    Text text;
    RewritingScheme scheme;
    Text separator;  // between tag and local part
  };
  constexpr std::array prefixes = {Prefix{"prvs=", RewritingScheme::prvs, "="},
                                   Prefix{"btv1==", RewritingScheme::btv1, "=="},
                                   Prefix{"msprvs1=", RewritingScheme::msprvs1, "="}};
  for (const Prefix& prefix : prefixes) {
    if (!starts_with_ignoring_case(local, prefix.text)) continue;
    const Text rest = local.substr(prefix.text.size());
    const std::size_t cut = rest.find(prefix.separator);
    if (cut == npos) return {};
    Text tag = rest.substr(0, cut);
    Text user = rest.substr(cut + prefix.separator.size());
    // Early drafts put the local part first: prvs=local=tag.
    if (prefix.scheme == RewritingScheme::prvs && !looks_like_batv_tag(tag)) std::swap(tag, user);
    const bool signed_day = prefix.scheme == RewritingScheme::prvs;
    if (user.empty() || (signed_day ? !looks_like_batv_tag(tag) : !all_of(tag, is_tag_byte)))
      return {};
    RewrittenSender out;
    out.scheme = prefix.scheme;
    read_batv_tag(tag, out);
    set_original(out, user, domain);
    return out;
  }
  return {};
}

std::optional<RewrittenSender> read_caf(Text local) {
  constexpr Text mark = "+caf_=";
  const std::size_t at = local.find(mark);
  if (at == npos) return {};
  const Text rest = local.substr(at + mark.size());
  const std::size_t cut = rest.rfind('=');
  if (cut == npos || cut == 0 || !is_domain(rest.substr(cut + 1))) return {};
  RewrittenSender out;
  out.scheme = RewritingScheme::caf;
  out.names_recipient = true;
  out.prefix = local.substr(0, at);
  set_original(out, rest.substr(0, cut), rest.substr(cut + 1));
  return out;
}

// LISTSERV writes "owner-LIST*local**domain*-tld": "**" is "@", "*-" is ".".
std::optional<RewrittenSender> read_listserv(Text local) {
  if (!starts_with_ignoring_case(local, "owner-")) return {};
  const std::size_t star = local.find('*');
  const std::size_t at = star == npos ? npos : local.find("**", star + 1);
  if (at == npos || at == star + 1 || at + 2 == local.size()) return {};
  RewrittenSender out;
  out.scheme = RewritingScheme::listserv;
  out.names_recipient = true;
  out.prefix = local.substr(0, star);
  out.local = local.substr(star + 1, at - star - 1);
  out.domain = local.substr(at + 2);
  out.original.assign(out.local).push_back('@');
  for (std::size_t i = 0; i < out.domain.size(); ++i) {
    if (out.domain[i] != '*') {
      out.original.push_back(out.domain[i]);
    } else if (i + 1 < out.domain.size() && out.domain[i + 1] == '-') {
      out.original.push_back('.');
      ++i;
    }
  }
  return out;
}

// One step of a VERP prefix: a run up to '-' or '+'.
bool is_serial(Text token) {
  if (token.find_first_of("0123456789") == npos) return false;
  return all_of(token, [](char c) { return hex_value(c) >= 0 || c == '.'; });
}

bool is_bounce_word(Text token) {
  constexpr std::array<Text, 14> words = {"bounce", "bounces",  "return", "returns", "sentto",
                                          "owner",  "errors",   "error",  "err",     "msg",
                                          "verp",   "delivery", "rtn",    "b"};
  for (const Text word : words) {
    if (equals_ignoring_case(token, word)) return true;
  }
  return false;
}

// SendGrid: "bounces+<digits>-<four letters or digits>-".
bool is_customer_code(Text text, std::size_t at, Text token) {
  if (token.size() != 4 || !all_of(token, [](char c) { return is_lower(c) || is_digit(c); }))
    return false;
  const std::size_t plus = text.rfind('+', at);
  return plus != npos && at > plus + 2 &&
         all_of(text.substr(plus + 1, at - plus - 2), is_digit_byte);
}

// Where the local part inside a VERP begins: behind a word such as "bounces" and the serial
// numbers that follow it. `certain` is false when neither is there.
std::size_t verp_local_begin(Text text, bool& certain) {
  std::size_t begin = 0;
  bool after_word = false;
  int serials = 0;
  std::size_t at = 0;
  while (true) {
    const std::size_t end = text.find_first_of("-+", at);
    if (end == npos) break;
    const Text token = text.substr(at, end - at);
    if (is_bounce_word(token)) {
      after_word = true;
      serials = 0;
      begin = end + 1;
    } else if (after_word && at == begin &&
               (is_serial(token) || (serials == 1 && is_customer_code(text, at, token)))) {
      ++serials;
      begin = end + 1;
    } else if (after_word) {
      break;
    }
    at = end + 1;
  }
  certain = after_word || text.find_first_of("-+") == npos;
  return begin;
}

std::optional<RewrittenSender> read_verp(Text local) {
  const std::size_t cut = local.rfind('=');
  if (cut == npos || cut == 0 || cut + 1 == local.size()) return {};
  const Text domain = local.substr(cut + 1);
  if (!is_domain(domain)) return {};
  const Text before = local.substr(0, cut);
  RewrittenSender out;
  out.scheme = RewritingScheme::verp;
  out.names_recipient = true;
  const std::size_t begin = verp_local_begin(before, out.certain);
  if (begin >= before.size()) return {};
  if (begin != 0) out.prefix = before.substr(0, begin - 1);
  set_original(out, before.substr(begin), domain);
  return out;
}

}  // namespace

std::string_view rewriting_scheme_name(RewritingScheme scheme) noexcept {
  constexpr Text names[] = {"srs0",    "srs1", "exchange_srs", "prvs", "btv1",
                            "msprvs1", "verp", "listserv",     "caf"};
  return names[static_cast<std::size_t>(scheme)];
}

std::optional<RewrittenSender> decode_sender_rewriting(std::string_view address) {
  const std::size_t at = address.rfind('@');
  if (at == npos || at == 0) return {};
  const Text local = address.substr(0, at);
  const Text domain = address.substr(at + 1);
  if (auto out = read_srs(local)) return out;
  if (auto out = read_exchange_srs(local)) return out;
  if (auto out = read_batv(local, domain)) return out;
  if (auto out = read_caf(local)) return out;
  if (auto out = read_listserv(local)) return out;
  return read_verp(local);
}

}  // namespace forensics
