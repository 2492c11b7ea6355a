#include "libforensics/dns/list.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

#include "libforensics/base/ascii.h"
#include "libforensics/dns/name.h"
#include "libforensics/dns/reverse.h"

namespace forensics {
namespace {

struct RawRow {
  std::string_view zone, kind, subjects, code, outcome, meaning, terms, source, date;
};

constexpr RawRow k_rows[] = {
#include "data/dnsxl.inc"
};

std::vector<DnsList> read_lists() {
  std::vector<DnsList> out;
  for (const RawRow& row : k_rows) {
    if (!out.empty() && out.back().zone == row.zone) continue;
    out.push_back({.zone = row.zone,
                   .kind = row.kind == "allow" ? DnsListKind::allow : DnsListKind::block,
                   .takes_ipv4 = row.subjects.starts_with("ip"),
                   .takes_ipv6 = row.subjects == "ip",
                   .takes_domains = row.subjects == "domain",
                   .terms = row.terms});
  }
  return out;
}

const std::vector<DnsList>& lists() {
  static const std::vector<DnsList> known = read_lists();
  return known;
}

// "127.0.*.2" against an address.
bool fits(std::string_view pattern, const IpAddress& address) noexcept {
  for (std::size_t i = 0; i < 4; ++i) {
    const std::size_t dot = std::min(pattern.find('.'), pattern.size());
    const std::string_view part = pattern.substr(0, dot);
    pattern.remove_prefix(std::min(dot + 1, pattern.size()));
    unsigned value = 0;
    std::from_chars(part.data(), part.data() + part.size(), value);
    if (part != "*" && value != address.bytes()[i]) return false;
  }
  return true;
}

bool is_listing_address(const IpAddress& answer) noexcept {
  return answer.is_v4() && answer.bytes()[0] == 127 && answer.v4_value() != 0x7F00'0001;
}

}  // namespace

std::string_view dns_list_kind_name(DnsListKind kind) noexcept {
  return kind == DnsListKind::block ? "block" : "allow";
}

std::span<const DnsList> dns_lists() {
  return lists();
}

const DnsList* find_dns_list(std::string_view zone) {
  const auto found = std::find_if(lists().begin(), lists().end(), [&](const DnsList& list) {
    return equals_ignoring_case(list.zone, zone);
  });
  return found == lists().end() ? nullptr : &*found;
}

const DnsList* dns_list_of(std::string_view name) {
  const auto found = std::find_if(lists().begin(), lists().end(),
                                  [&](const DnsList& list) { return is_within(name, list.zone); });
  return found == lists().end() ? nullptr : &*found;
}

std::optional<std::string> list_name(const DnsList& list, const IpAddress& ip) {
  if (ip.is_v4() ? !list.takes_ipv4 : !list.takes_ipv6) return std::nullopt;
  return reversed_labels(ip) + '.' + std::string(list.zone);
}

std::optional<std::string> list_name(const DnsList& list, std::string_view domain) {
  if (!list.takes_domains || domain.empty()) return std::nullopt;
  return std::string(domain) + '.' + std::string(list.zone);
}

DnsListCode read_list_code(const DnsList& list, const IpAddress& answer) {
  if (!is_listing_address(answer))
    return {answer, true, "no address of a list: somebody rewrites answers"};
  for (const RawRow& row : k_rows) {
    if (row.zone == list.zone && fits(row.code, answer))
      return {answer, row.outcome == "error", row.meaning};
  }
  return {answer, false, {}};
}

}  // namespace forensics
