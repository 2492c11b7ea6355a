#include "libforensics/base/ip_address.h"

#include <algorithm>
#include <charconv>

#include "libforensics/base/ascii.h"

namespace forensics {
namespace {

std::optional<std::uint32_t> parse_v4(std::string_view text) noexcept {
  std::uint32_t value = 0;
  for (int octet = 0; octet < 4; ++octet) {
    std::size_t digits = 0;
    std::uint32_t part = 0;
    while (digits < text.size() && digits < 3 && is_digit(text[digits])) {
      part = part * 10 + static_cast<std::uint32_t>(text[digits++] - '0');
    }
    if (digits == 0 || part > 255) return std::nullopt;
    value = value << 8 | part;
    text.remove_prefix(digits);
    if (octet < 3) {
      if (text.empty() || text.front() != '.') return std::nullopt;
      text.remove_prefix(1);
    }
  }
  if (!text.empty()) return std::nullopt;
  return value;
}

// The 16-bit groups of an address, as far as they are read; `gap` is the place of "::" among them.
struct Groups {
  static constexpr std::size_t no_gap = 9;
  std::array<std::uint16_t, 8> at{};
  std::size_t count{0};
  std::size_t gap{no_gap};

  bool add(std::uint32_t group) noexcept {
    if (count == at.size()) return false;
    at[count++] = static_cast<std::uint16_t>(group);
    return true;
  }
};

constexpr auto k_hex_values = [] {
  std::array<signed char, 256> values{};
  for (int i = 0; i < 256; ++i) {
    const int value = hex_value(static_cast<char>(i));
    values[static_cast<std::size_t>(i)] = static_cast<signed char>(value);
  }
  return values;
}();

// One to four hexadecimal digits at the front of `text`, which it takes off.
std::optional<std::uint32_t> take_group(std::string_view& text) noexcept {
  std::uint32_t value = 0;
  std::size_t digits = 0;
  for (; digits < text.size(); ++digits) {
    const int digit = k_hex_values[static_cast<unsigned char>(text[digits])];
    if (digit < 0) break;
    if (digits == 4) return std::nullopt;
    value = value << 4 | static_cast<std::uint32_t>(digit);
  }
  if (digits == 0) return std::nullopt;
  text.remove_prefix(digits);
  return value;
}

// Reads all of `text` in one pass.
bool read_groups(std::string_view text, Groups& groups) noexcept {
  if (text.starts_with("::")) {
    groups.gap = 0;
    text.remove_prefix(2);
    if (text.empty()) return true;
  }
  for (;;) {
    const std::string_view rest = text;
    const auto group = take_group(text);
    if (!text.empty() && text.front() == '.') {  // the last 32 bits in the notation of IPv4
      const auto v4 = parse_v4(rest);
      return v4 && groups.add(*v4 >> 16) && groups.add(*v4 & 0xFFFF);
    }
    if (!group || !groups.add(*group)) return false;
    if (text.empty()) return true;
    if (text.front() != ':') return false;
    text.remove_prefix(1);
    if (!text.starts_with(':')) continue;
    if (groups.gap != Groups::no_gap) return false;
    groups.gap = groups.count;
    text.remove_prefix(1);
    if (text.empty()) return true;
  }
}

std::optional<IpAddress> parse_v6(std::string_view text) noexcept {
  Groups groups;
  if (!read_groups(text, groups)) return std::nullopt;
  const bool shortened = groups.gap != Groups::no_gap;
  if (shortened ? groups.count == 8 : groups.count != 8) return std::nullopt;
  std::array<std::uint8_t, 16> bytes{};
  for (std::size_t i = 0; i < groups.count; ++i) {
    const std::size_t place = i < groups.gap ? i : 8 - groups.count + i;
    bytes[2 * place] = static_cast<std::uint8_t>(groups.at[i] >> 8);
    bytes[2 * place + 1] = static_cast<std::uint8_t>(groups.at[i] & 0xFF);
  }
  return IpAddress::from_v6(bytes);
}

std::uint32_t v4_at(const std::array<std::uint8_t, 16>& bytes, std::size_t at) noexcept {
  return static_cast<std::uint32_t>(bytes[at]) << 24 |
         static_cast<std::uint32_t>(bytes[at + 1]) << 16 |
         static_cast<std::uint32_t>(bytes[at + 2]) << 8 | bytes[at + 3];
}

bool all_zero(const std::array<std::uint8_t, 16>& bytes, std::size_t from,
              std::size_t to) noexcept {
  for (std::size_t i = from; i < to; ++i) {
    if (bytes[i] != 0) return false;
  }
  return true;
}

void add_number(std::string& out, unsigned value, int base) {
  char digits[16];
  const auto end = std::to_chars(digits, digits + sizeof digits, value, base).ptr;
  out.append(digits, static_cast<std::size_t>(end - digits));
}

}  // namespace

std::optional<IpAddress> IpAddress::parse(std::string_view text) noexcept {
  if (text.size() < 2 || text.size() > 45) return std::nullopt;
  if (text.find(':') != std::string_view::npos) return parse_v6(text);
  const auto v4 = parse_v4(text);
  if (!v4) return std::nullopt;
  return from_v4(*v4);
}

std::string IpAddress::to_string() const {
  std::string out;
  if (is_v4()) {
    for (std::size_t i = 0; i < 4; ++i) {
      if (i != 0) out += '.';
      add_number(out, bytes_[i], 10);
    }
    return out;
  }
  std::array<unsigned, 8> groups{};
  for (std::size_t i = 0; i < 8; ++i) {
    groups[i] = static_cast<unsigned>(bytes_[2 * i]) << 8 | bytes_[2 * i + 1];
  }
  if (const auto inner = embedded_v4(*this); inner && inner->by == Embedding::mapped) {
    return "::ffff:" + inner->address.to_string();
  }
  // RFC 5952 4.2: shorten the longest run of two or more zero groups, the first one of equals.
  std::size_t best = 8;
  std::size_t best_length = 1;
  for (std::size_t i = 0; i < 8;) {
    std::size_t end = i;
    while (end < 8 && groups[end] == 0) ++end;
    if (end - i > best_length) {
      best = i;
      best_length = end - i;
    }
    i = end == i ? i + 1 : end;
  }
  for (std::size_t i = 0; i < 8; ++i) {
    if (i == best) {
      out += "::";
      i += best_length - 1;
      continue;
    }
    if (!out.empty() && out.back() != ':') out += ':';
    add_number(out, groups[i], 16);
  }
  return out;
}

std::string_view embedding_name(Embedding embedding) noexcept {
  switch (embedding) {
    case Embedding::mapped: return "mapped";
    case Embedding::nat64: return "nat64";
    case Embedding::six_to_4: return "6to4";
    case Embedding::teredo: return "teredo";
  }
  return "mapped";
}

std::optional<EmbeddedV4> embedded_v4(const IpAddress& address) noexcept {
  if (!address.is_v6()) return std::nullopt;
  const auto& b = address.bytes();
  if (all_zero(b, 0, 10) && b[10] == 0xFF && b[11] == 0xFF) {
    return EmbeddedV4{IpAddress::from_v4(v4_at(b, 12)), Embedding::mapped};
  }
  if (b[0] == 0x00 && b[1] == 0x64 && b[2] == 0xFF && b[3] == 0x9B && all_zero(b, 4, 12)) {
    return EmbeddedV4{IpAddress::from_v4(v4_at(b, 12)), Embedding::nat64};
  }
  if (b[0] == 0x20 && b[1] == 0x02) {
    return EmbeddedV4{IpAddress::from_v4(v4_at(b, 2)), Embedding::six_to_4};
  }
  if (b[0] == 0x20 && b[1] == 0x01 && b[2] == 0 && b[3] == 0) {
    return EmbeddedV4{IpAddress::from_v4(~v4_at(b, 12)), Embedding::teredo};
  }
  return std::nullopt;
}

std::optional<IpNetwork> IpNetwork::parse(std::string_view text) noexcept {
  const std::size_t slash = text.find('/');
  const auto address = IpAddress::parse(text.substr(0, slash));
  if (!address) return std::nullopt;
  const unsigned most = address->is_v4() ? 32 : 128;
  unsigned prefix = most;
  if (slash != std::string_view::npos) {
    const std::string_view digits = text.substr(slash + 1);
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), prefix);
    if (error != std::errc{} || end != digits.data() + digits.size() || prefix > most) {
      return std::nullopt;
    }
  }
  return IpNetwork{*address, static_cast<std::uint8_t>(prefix)};
}

bool in_one_network(const IpAddress& a, const IpAddress& b) noexcept {
  if (a.is_v4() != b.is_v4()) return false;
  const int size = a.is_v4() ? 2 : 4;
  return std::equal(a.bytes().begin(), a.bytes().begin() + size, b.bytes().begin());
}

bool IpNetwork::contains(const IpAddress& address) const noexcept {
  if (address.family() != base.family()) return false;
  const std::size_t whole = prefix / 8;
  for (std::size_t i = 0; i < whole; ++i) {
    if (address.bytes()[i] != base.bytes()[i]) return false;
  }
  const unsigned rest = prefix % 8;
  if (rest == 0) return true;
  const unsigned mask = 0xFFU << (8 - rest) & 0xFFU;
  return (address.bytes()[whole] & mask) == (base.bytes()[whole] & mask);
}

std::string IpNetwork::to_string() const {
  return base.to_string() + "/" + std::to_string(prefix);
}

}  // namespace forensics
