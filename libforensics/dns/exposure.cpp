#include "libforensics/dns/exposure.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "libforensics/base/ascii.h"
#include "libforensics/base/inner_name.h"
#include "libforensics/base/ip_address.h"
#include "libforensics/dns/list.h"
#include "libforensics/dns/name.h"

namespace forensics {
namespace {

constexpr std::array<std::string_view, 4> k_exposure_names = {"infrastructure", "sender-zone",
                                                              "third-party", "recipient-unique"};

// Names at the end of which nothing public lies, beside those of base/inner_name.h: the registry
// "Special-Use Domain Names" of IANA without example.com, .net and .org, which do resolve.
constexpr std::array<std::string_view, 7> k_special_names = {
    "alt", "example", "home.arpa", "invalid", "onion", "resolver.arpa", "test"};

// RFC 6303 without the ranges for documentation, which tell nothing of a network.
constexpr std::array<std::string_view, 11> k_private_networks = {
    "0.0.0.0/8",      "10.0.0.0/8",    "100.64.0.0/10",  "127.0.0.0/8",
    "169.254.0.0/16", "172.16.0.0/12", "192.168.0.0/16", "255.255.255.255/32",
    "::/127",         "fc00::/7",      "fe80::/10"};

// The labels of a canonical name from the last one on; each call takes one.
std::string_view take_last_label(std::string_view& name) noexcept {
  std::size_t dot = name.rfind('.');
  while (dot != std::string_view::npos && dot > 0 && name[dot - 1] == '\\')
    dot = name.rfind('.', dot - 1);
  const std::string_view label = dot == std::string_view::npos ? name : name.substr(dot + 1);
  name = dot == std::string_view::npos ? std::string_view() : name.substr(0, dot);
  return label;
}

// The address that a reverse name spells, a part that is missing being 0; null when it spells none.
std::optional<IpAddress> reversed_v4(std::string_view name) noexcept {
  std::uint32_t value = 0;
  for (int i = 0; i < 4; ++i) {
    unsigned octet = 0;
    if (!name.empty()) {
      const std::string_view label = take_last_label(name);
      const auto [rest, error] = std::from_chars(label.data(), label.data() + label.size(), octet);
      if (error != std::errc{} || rest != label.data() + label.size() || octet > 255)
        return std::nullopt;
    }
    value = value << 8U | octet;
  }
  return IpAddress::from_v4(value);
}

std::optional<IpAddress> reversed_v6(std::string_view name) noexcept {
  std::array<std::uint8_t, 16> bytes{};
  for (std::size_t i = 0; i < 32 && !name.empty(); ++i) {
    const std::string_view label = take_last_label(name);
    if (label.size() != 1 || hex_value(label[0]) < 0) return std::nullopt;
    const auto nibble = static_cast<unsigned>(hex_value(label[0]));
    bytes[i / 2] = static_cast<std::uint8_t>(bytes[i / 2] | (i % 2 == 0 ? nibble << 4U : nibble));
  }
  return IpAddress::from_v6(bytes);
}

bool is_private_reverse(std::string_view name) noexcept {
  constexpr std::string_view v4 = "in-addr.arpa";
  constexpr std::string_view v6 = "ip6.arpa";
  const bool is_v4 = is_within(name, v4);
  if (!is_v4 && !is_within(name, v6)) return false;
  const std::size_t suffix = is_v4 ? v4.size() : v6.size();
  if (name.size() <= suffix) return false;
  name.remove_suffix(suffix + 1);
  const auto address = is_v4 ? reversed_v4(name) : reversed_v6(name);
  if (!address) return false;
  return std::any_of(k_private_networks.begin(), k_private_networks.end(),
                     [&](std::string_view text) {
                       const auto network = IpNetwork::parse(text);
                       return network && network->contains(*address);
                     });
}

bool is_reverse(std::string_view name) noexcept {
  return is_within(name, "in-addr.arpa") || is_within(name, "ip6.arpa");
}

}  // namespace

std::string_view dns_exposure_name(DnsExposure exposure) noexcept {
  return k_exposure_names[static_cast<std::size_t>(exposure)];
}

std::optional<DnsExposure> dns_exposure_of(std::string_view name) noexcept {
  const auto* const found = std::find(k_exposure_names.begin(), k_exposure_names.end(), name);
  if (found == k_exposure_names.end()) return std::nullopt;
  return static_cast<DnsExposure>(found - k_exposure_names.begin());
}

bool is_telling_label(std::string_view label) noexcept {
  std::size_t changes = 0;
  std::size_t digits = 0;
  for (std::size_t i = 0; i < label.size(); ++i) {
    digits = is_digit(label[i]) ? digits + 1 : 0;
    if (digits >= 12) return true;
    if (i > 0 && ((is_digit(label[i]) && is_alpha(label[i - 1])) ||
                  (is_alpha(label[i]) && is_digit(label[i - 1]))))
      ++changes;
  }
  return label.size() >= 16 && changes >= 6;
}

DnsExposure exposure_by_name(const DnsQuestion& question) noexcept {
  std::string_view rest = question.name;
  if (is_reverse(rest)) return DnsExposure::sender_zone;
  if (dns_list_of(rest) != nullptr) return DnsExposure::third_party;
  std::size_t hosts = 0;  // labels that are no "_dmarc", "_domainkey"
  while (!rest.empty()) {
    const std::string_view label = take_last_label(rest);
    if (is_telling_label(label)) return DnsExposure::recipient_unique;
    if (!label.starts_with('_')) ++hosts;
  }
  return hosts <= 1 ? DnsExposure::infrastructure : DnsExposure::sender_zone;
}

std::string_view dns_refusal_words(DnsRefusal refusal) noexcept {
  constexpr std::array<std::string_view, 5> words = {"", "single label", "special-use name",
                                                     "reverse name of a private address",
                                                     "impossible name"};
  return words[static_cast<std::size_t>(refusal)];
}

DnsRefusal refusal_of(const DnsQuestion& question) noexcept {
  const std::string_view name = question.name;
  if (!is_valid_name(name)) return DnsRefusal::impossible_name;
  if (name.find('.') == std::string_view::npos) return DnsRefusal::single_label;
  if (has_inner_top_level(name)) return DnsRefusal::special_use;
  for (const std::string_view special : k_special_names) {
    if (is_within(name, special)) return DnsRefusal::special_use;
  }
  return is_private_reverse(name) ? DnsRefusal::private_reverse : DnsRefusal::none;
}

}  // namespace forensics
