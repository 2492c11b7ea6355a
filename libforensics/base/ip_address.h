// An IPv4 or IPv6 address as a value, and networks of them.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace forensics {

class IpAddress {
 public:
  enum class Family : std::uint8_t { v4, v6 };

  constexpr IpAddress() noexcept = default;  // 0.0.0.0

  [[nodiscard]] static constexpr IpAddress from_v4(std::uint32_t host_order) noexcept {
    IpAddress out;
    for (std::size_t i = 0; i < 4; ++i) {
      out.bytes_[i] = static_cast<std::uint8_t>(host_order >> (24 - 8 * i));
    }
    return out;
  }
  [[nodiscard]] static constexpr IpAddress from_v6(
      const std::array<std::uint8_t, 16>& bytes) noexcept {
    IpAddress out;
    out.bytes_ = bytes;
    out.family_ = Family::v6;
    return out;
  }

  // Exactly one address, nothing around it: dotted quad with decimal octets 0..255 (leading zeros
  // are read as decimal), or RFC 4291 text. "IPv6:" tags, brackets, zones and ports are the
  // caller's business.
  [[nodiscard]] static std::optional<IpAddress> parse(std::string_view text) noexcept;

  [[nodiscard]] constexpr Family family() const noexcept { return family_; }
  [[nodiscard]] constexpr bool is_v4() const noexcept { return family_ == Family::v4; }
  [[nodiscard]] constexpr bool is_v6() const noexcept { return family_ == Family::v6; }
  // Network order; a v4 address fills the first four bytes.
  [[nodiscard]] constexpr const std::array<std::uint8_t, 16>& bytes() const noexcept {
    return bytes_;
  }
  [[nodiscard]] constexpr std::uint32_t v4_value() const noexcept {
    return static_cast<std::uint32_t>(bytes_[0]) << 24 |
           static_cast<std::uint32_t>(bytes_[1]) << 16 |
           static_cast<std::uint32_t>(bytes_[2]) << 8 | bytes_[3];
  }

  // Canonical text: dotted quad, or RFC 5952.
  [[nodiscard]] std::string to_string() const;

  friend constexpr auto operator<=>(const IpAddress&, const IpAddress&) = default;

 private:
  std::array<std::uint8_t, 16> bytes_{};
  Family family_{Family::v4};
};

// The first 16 bits of an IPv4 address, 32 of an IPv6 one: what one organisation has, roughly.
[[nodiscard]] bool in_one_network(const IpAddress& a, const IpAddress& b) noexcept;

// An IPv4 address that an IPv6 address carries inside, and by which rule.
enum class Embedding : std::uint8_t {
  mapped,    // ::ffff:0:0/96, RFC 4291 2.5.5.2
  nat64,     // 64:ff9b::/96, RFC 6052
  six_to_4,  // 2002::/16, RFC 3056; Google writes its own 10.0.0.0/8 so
  teredo,    // 2001::/32, RFC 4380: the client's address, bits inverted
};

[[nodiscard]] std::string_view embedding_name(Embedding embedding) noexcept;

struct EmbeddedV4 {
  IpAddress address;
  Embedding by{Embedding::mapped};
};

[[nodiscard]] std::optional<EmbeddedV4> embedded_v4(const IpAddress& address) noexcept;

// address/prefix. A bare address is a network of one.
struct IpNetwork {
  IpAddress base;
  std::uint8_t prefix{32};

  [[nodiscard]] static std::optional<IpNetwork> parse(std::string_view text) noexcept;
  [[nodiscard]] bool contains(const IpAddress& address) const noexcept;
  [[nodiscard]] std::string to_string() const;
};

}  // namespace forensics
