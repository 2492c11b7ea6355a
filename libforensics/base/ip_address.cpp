#include "libforensics/base/ip_address.h"

#include <charconv>
#include <cstdio>

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

// The 16-bit groups of one side of "::". Returns how many there are, or -1.
int parse_groups(std::string_view text, std::array<std::uint16_t, 8>& groups) noexcept {
  int count = 0;
  if (text.empty()) return 0;
  for (;;) {
    if (count == 8) return -1;
    const std::size_t colon = text.find(':');
    const std::string_view group = text.substr(0, colon);
    if (colon == std::string_view::npos && group.find('.') != std::string_view::npos) {
      const auto v4 = parse_v4(group);
      if (!v4 || count > 6) return -1;
      groups[static_cast<std::size_t>(count++)] = static_cast<std::uint16_t>(*v4 >> 16);
      groups[static_cast<std::size_t>(count++)] = static_cast<std::uint16_t>(*v4 & 0xFFFF);
      return count;
    }
    if (group.empty() || group.size() > 4) return -1;
    std::uint16_t value = 0;
    for (const char c : group) {
      const int digit = hex_value(c);
      if (digit < 0) return -1;
      value = static_cast<std::uint16_t>(value << 4 | digit);
    }
    groups[static_cast<std::size_t>(count++)] = value;
    if (colon == std::string_view::npos) return count;
    text.remove_prefix(colon + 1);
  }
}

std::optional<IpAddress> parse_v6(std::string_view text) noexcept {
  std::array<std::uint16_t, 8> head{};
  std::array<std::uint16_t, 8> tail{};
  const std::size_t gap = text.find("::");
  int heads = 0;
  int tails = 0;
  if (gap == std::string_view::npos) {
    heads = parse_groups(text, head);
    if (heads != 8) return std::nullopt;
  } else {
    const std::string_view left = text.substr(0, gap);
    if (left.find('.') != std::string_view::npos) return std::nullopt;
    heads = parse_groups(left, head);
    tails = parse_groups(text.substr(gap + 2), tail);
    if (heads < 0 || tails < 0 || heads + tails > 7) return std::nullopt;
  }
  for (int i = 0; i < tails; ++i) {
    head[static_cast<std::size_t>(8 - tails + i)] = tail[static_cast<std::size_t>(i)];
  }
  std::array<std::uint8_t, 16> bytes{};
  for (std::size_t i = 0; i < 8; ++i) {
    bytes[2 * i] = static_cast<std::uint8_t>(head[i] >> 8);
    bytes[2 * i + 1] = static_cast<std::uint8_t>(head[i] & 0xFF);
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

}  // namespace

std::optional<IpAddress> IpAddress::parse(std::string_view text) noexcept {
  if (text.size() < 2 || text.size() > 45) return std::nullopt;
  if (text.find(':') != std::string_view::npos) return parse_v6(text);
  const auto v4 = parse_v4(text);
  if (!v4) return std::nullopt;
  return from_v4(*v4);
}

std::string IpAddress::to_string() const {
  char text[64];
  if (is_v4()) {
    const int n =
        std::snprintf(text, sizeof text, "%u.%u.%u.%u", bytes_[0], bytes_[1], bytes_[2], bytes_[3]);
    return {text, static_cast<std::size_t>(n)};
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
  std::string out;
  for (std::size_t i = 0; i < 8; ++i) {
    if (i == best) {
      out += "::";
      i += best_length - 1;
      continue;
    }
    if (!out.empty() && out.back() != ':') out += ':';
    const int n = std::snprintf(text, sizeof text, "%x", groups[i]);
    out.append(text, static_cast<std::size_t>(n));
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
