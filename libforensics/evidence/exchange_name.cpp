#include "libforensics/evidence/exchange_name.h"

#include "libforensics/base/ascii.h"

namespace forensics {
namespace {

struct PrefixRow {
  std::string_view forest, prefix, source, date;
};

constexpr PrefixRow k_rows[] = {
#include "data/m365_prefixes.inc"
};

constexpr std::string_view k_prod = ".prod.outlook.com";

// 0x10a6 of "2603:10a6::/32".
constexpr unsigned second_group(std::string_view prefix) noexcept {
  unsigned out = 0;
  for (const char digit : prefix.substr(5, 4)) {
    out = out * 16 + static_cast<unsigned>(hex_value(digit));
  }
  return out;
}

constexpr unsigned group_of(const IpAddress& address, std::size_t at) noexcept {
  return static_cast<unsigned>(address.bytes()[2 * at]) << 8U | address.bytes()[2 * at + 1];
}

constexpr std::string_view digits_of(std::string_view text) noexcept {
  std::size_t end = 0;
  while (end < text.size() && is_digit(text[end])) ++end;
  return text.substr(0, end);
}

// "AM6EUR05FT033": a word of two letters before the number at the end.
bool ends_in_number_of(std::string_view label, std::string_view word) noexcept {
  const std::size_t size = label.size();
  while (!label.empty() && is_digit(label.back())) label.remove_suffix(1);
  return label.size() < size && ends_with_ignoring_case(label, word);
}

}  // namespace

std::string_view first_label(std::string_view name) noexcept {
  return name.substr(0, name.find('.'));
}

bool is_client_access(std::string_view label) noexcept {
  return ends_in_number_of(label, "CA");
}

bool is_edge_machine(std::string_view label) noexcept {
  constexpr std::size_t k_longest_site = 5;
  const std::size_t at = find_ignoring_case(label, "EPF");
  return at <= k_longest_site || ends_in_number_of(label, "FT");
}

bool is_between_servers(const IpAddress& address) noexcept {
  constexpr unsigned k_microsoft = 0x2603;
  return address.is_v6() && group_of(address, 0) == k_microsoft;
}

bool is_exchange_host(std::string_view name) noexcept {
  if (name.size() <= k_prod.size()) return false;
  const std::string_view end = name.substr(name.size() - k_prod.size());
  return end.front() == k_prod.front() && (end == k_prod || equals_ignoring_case(end, k_prod));
}

std::optional<ExchangeName> exchange_name(std::string_view name) noexcept {
  if (!is_exchange_host(name)) return std::nullopt;
  name.remove_suffix(k_prod.size());
  const std::size_t dot = name.find('.');
  if (dot == std::string_view::npos) return std::nullopt;
  ExchangeName out;
  out.host = name.substr(0, dot);
  out.forest = name.substr(dot + 1);
  constexpr std::size_t k_region = 3;
  if (out.forest.size() <= k_region) return std::nullopt;
  out.region = out.forest.substr(0, k_region);
  std::string_view rest = out.forest.substr(k_region);
  out.is_short = !starts_with_ignoring_case(rest, "prd");
  if (!starts_with_ignoring_case(rest, "p")) return std::nullopt;
  rest.remove_prefix(out.is_short ? 1 : 3);
  out.number = digits_of(rest);
  if (out.number.empty() || out.number.size() != rest.size()) return std::nullopt;
  return out;
}

// "AM6" "P" "R"? digits "MB" digits: the place is of two to four letters and digits.
std::optional<bool> repeats_its_forest(const ExchangeName& name) noexcept {
  constexpr std::size_t k_role = 2;
  for (std::size_t at = 2; at <= 4 && at < name.host.size(); ++at) {
    if (to_lower(name.host[at]) != 'p') continue;
    std::string_view rest = name.host.substr(at + 1);
    const bool is_long = starts_with_ignoring_case(rest, "r");
    if (is_long) rest.remove_prefix(1);
    const std::string_view number = digits_of(rest);
    rest.remove_prefix(number.size());
    if (number.empty() || rest.size() <= k_role || !is_alpha(rest[0]) || !is_alpha(rest[1]))
      continue;
    const std::string_view end = rest.substr(k_role);
    if (digits_of(end).size() != end.size()) continue;
    return is_long != name.is_short && number.starts_with(name.number);
  }
  return std::nullopt;
}

std::optional<bool> is_in_its_region(const ExchangeName& name, const IpAddress& address) noexcept {
  constexpr unsigned k_front_end = 0xcafe;  // has a network of the machine that it hands to
  if (!is_between_servers(address) || group_of(address, 4) == k_front_end) return std::nullopt;
  for (const PrefixRow& row : k_rows) {
    if (equals_ignoring_case(row.forest, name.region))
      return group_of(address, 1) == second_group(row.prefix);
  }
  return std::nullopt;
}

}  // namespace forensics
