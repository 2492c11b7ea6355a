#include "libforensics/received/address_text.h"

#include <charconv>

#include "libforensics/geo/special.h"
#include "libforensics/received/words.h"

namespace forensics {
namespace {

constexpr ByteSet k_closers("]?>\"),");
// No part of an address stands in these but its zone; "IPv6:" and the like are parts of it.
constexpr ByteSet k_ends_address([](char c) {
  constexpr std::string_view k_others = ":.IiPpVv";
  const bool fits = hex_value(c) >= 0 || detail::k_address_openers.has(c) || k_closers.has(c);
  return !fits && k_others.find(c) == std::string_view::npos;
});
constexpr std::string_view k_nul("\0", 1);
constexpr ByteSet k_ipv6_bytes([](char c) { return hex_value(c) >= 0 || c == ':' || c == '.'; });

std::optional<std::uint16_t> read_port(std::string_view text) noexcept {
  std::uint16_t port = 0;
  const char* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, port);
  if (error != std::errc{} || stop != end) return std::nullopt;
  return port;
}

// Four groups of one to three digits, whatever their values.
struct Quad {
  std::size_t length{0};  // 0: the text does not begin with one
  std::optional<IpAddress> ip;
};

Quad read_quad(std::string_view text) noexcept {
  std::size_t at = 0;
  std::uint32_t value = 0;
  bool exists = true;
  for (int group = 0;; ++group) {
    const std::size_t begin = at;
    std::uint32_t octet = 0;
    for (; at < text.size() && is_digit(text[at]); ++at) {
      octet = octet * 10 + static_cast<std::uint32_t>(text[at] - '0');
    }
    if (at == begin || at - begin > 3) return {};
    exists = exists && octet <= 255;
    value = value << 8 | octet;
    if (group == 3) break;
    if (at == text.size() || text[at++] != '.') return {};
  }
  return {at, exists ? std::optional(IpAddress::from_v4(value)) : std::nullopt};
}

IpAddress without_mapping(const IpAddress& ip) noexcept {
  const auto inner = embedded_v4(ip);
  return inner && inner->by == Embedding::mapped ? inner->address : ip;
}

// "IPv6:2001:db8::1" to "2001:db8::1"; "ipv6::1" is a tag that lost one of its colons.
std::string_view without_tag(std::string_view text) noexcept {
  if (!starts_with_ignoring_case(text, "ipv6:") && !starts_with_ignoring_case(text, "ipv4:")) {
    return text;
  }
  const std::string_view rest = text.substr(5);
  return rest.starts_with(':') && !rest.starts_with("::") ? text.substr(4) : rest;
}

// The address at the front of `text`; takes it off.
bool take_core(std::string_view& text, AddressText& out) noexcept {
  if (const Quad quad = read_quad(text); quad.length != 0) {
    out.raw = text.substr(0, quad.length);
    out.ip = quad.ip;
    text.remove_prefix(quad.length);
    if (text.size() > 1 && text.front() == '.' && is_digit(text[1]))
      text.remove_prefix(1);
    else
      return true;
    std::size_t digits = 0;
    while (digits < text.size() && is_digit(text[digits])) ++digits;
    out.port = read_port(text.substr(0, digits));
    text.remove_prefix(digits);
    return out.port.has_value();
  }
  std::size_t end = 0;
  bool colon = false;
  for (; end < text.size() && k_ipv6_bytes.has(text[end]); ++end) colon |= text[end] == ':';
  if (!colon) return false;
  const auto ip = IpAddress::parse(text.substr(0, end));
  if (!ip) return false;
  out.raw = text.substr(0, end);
  out.ip = without_mapping(*ip);
  text.remove_prefix(end);
  return true;
}

void take_zone(std::string_view& text, AddressText& out) noexcept {
  if (!text.starts_with('%')) return;
  std::size_t end = 1;
  while (end < text.size() && !k_closers.has(text[end])) ++end;
  out.zone = text.substr(1, end - 1);
  text.remove_prefix(end);
}

void take_closers(std::string_view& text) noexcept {
  while (!text.empty() && k_closers.has(text.front())) text.remove_prefix(1);
}

std::optional<AddressText> read_clean_address(std::string_view text) noexcept {
  AddressText out;
  while (!text.empty() && detail::k_address_openers.has(text.front())) {
    if (text.front() == '[') out.bracketed = true;
    text.remove_prefix(1);
  }
  text = without_tag(text);
  if (text.empty() || (hex_value(text.front()) < 0 && text.front() != ':')) return std::nullopt;
  if (!take_core(text, out)) return std::nullopt;
  take_zone(text, out);
  take_closers(text);
  if (text.starts_with(':')) {
    text = text.substr(1);
    std::size_t digits = 0;
    while (digits < text.size() && is_digit(text[digits])) ++digits;
    out.port = read_port(text.substr(0, digits));
    if (!out.port) return std::nullopt;
    text.remove_prefix(digits);
    take_closers(text);
  }
  if (!text.empty()) return std::nullopt;
  return out;
}

// "[1<NUL>92.0.2.1]": the address that readers see who drop the NUL; raw is the text as given.
std::optional<AddressText> read_address_with_nul(std::string_view text) noexcept {
  char clean[64];
  std::size_t size = 0;
  for (const char c : text) {
    if (c == '\0') continue;
    if (size == sizeof clean) return std::nullopt;
    clean[size++] = c;
  }
  auto out = read_clean_address({clean, size});
  if (out) {
    out->raw = text;
    out->zone = {};
  }
  return out;
}

}  // namespace

std::optional<AddressText> detail::read_likely_address(std::string_view text) noexcept {
  const std::size_t end = k_ends_address.next_in(text, 0);
  if (end == text.size()) return read_clean_address(text);
  // Most words are names and end here.
  if (text[end] != '%' && text[end] != '\0') return std::nullopt;
  return contains(text.substr(end), k_nul) ? read_address_with_nul(text) : read_clean_address(text);
}

IpScope ip_scope_of(const IpAddress& ip) noexcept {
  switch (scope_of(ip)) {
    case AddressScope::public_: return IpScope::public_;
    case AddressScope::private_: return IpScope::private_;
    case AddressScope::loopback: return IpScope::loopback;
    case AddressScope::linklocal: return IpScope::linklocal;
    case AddressScope::cgnat: return IpScope::cgnat;
    case AddressScope::reserved: return IpScope::reserved;
    case AddressScope::doc: return IpScope::doc;
    case AddressScope::multicast: return IpScope::multicast;
  }
  return IpScope::unknown;
}

NameKind kind_of_name(std::string_view name) noexcept {
  if (name.empty()) return NameKind::none;
  if (equals_ignoring_case(name, "unknown")) return NameKind::unknown;
  if (const auto address = read_address(name); address && address->ip) {
    if (address->bracketed) return NameKind::literal;
    return address->ip->is_v4() ? NameKind::ipv4 : NameKind::ipv6;
  }
  if (name.front() == '[') return NameKind::literal;
  return k_host_bytes.has_all_of(name) ? NameKind::domain : NameKind::words;
}

}  // namespace forensics
