// Lists of addresses and domains that are asked by DNS: data/dnsxl.csv. RFC 5782.
//
// Such a list is somebody's opinion of today: it says nothing of the day on which an older message
// was sent, and asking it shows its operator at whom one looks. So no list is asked unless it is
// named, and what it says has no weight.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "libforensics/base/ip_address.h"

namespace forensics {

enum class DnsListKind : std::uint8_t {
  block,  // who is listed is suspect
  allow,  // who is listed is known for good
};

[[nodiscard]] std::string_view dns_list_kind_name(DnsListKind kind) noexcept;

struct DnsList {
  std::string_view zone;  // "zen.spamhaus.org"
  DnsListKind kind{DnsListKind::block};
  bool takes_ipv4{false};
  bool takes_ipv6{false};
  bool takes_domains{false};
  std::string_view terms;  // what its operator asks of users
};

// All of the table, by zone. Static lifetime.
[[nodiscard]] std::span<const DnsList> dns_lists();
// By its zone, case aside; null when the table has none.
[[nodiscard]] const DnsList* find_dns_list(std::string_view zone);
// The list in whose zone a canonical name lies, or null.
[[nodiscard]] const DnsList* dns_list_of(std::string_view name);

// The name to ask the list for A about an address or a canonical domain; null when it takes none
// such.
[[nodiscard]] std::optional<std::string> list_name(const DnsList& list, const IpAddress& ip);
[[nodiscard]] std::optional<std::string> list_name(const DnsList& list, std::string_view domain);

// One address of an answer, read.
struct DnsListCode {
  IpAddress code;
  bool is_error{false};      // no listing: the list refuses to answer, or somebody rewrote it
  std::string_view meaning;  // null when the table does not know the code
};

[[nodiscard]] DnsListCode read_list_code(const DnsList& list, const IpAddress& answer);

}  // namespace forensics
