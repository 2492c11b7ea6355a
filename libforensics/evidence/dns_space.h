// Where a domain says that its servers are, and whether an address is among them.
//
// Three places tell: the addresses of the domain, those of its MX hosts, and the addresses that its
// SPF record lets pass. Servers that take mail, servers that send it and web servers may be three
// sets, so an address is outside only when all that is published leaves it out.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "libforensics/auth/spf.h"
#include "libforensics/base/ip_address.h"
#include "libforensics/evidence/dns_fact.h"

namespace forensics {

enum class Within : std::uint8_t {
  yes,
  no,
  nothing,  // nothing is published
  unknown,  // an answer that decides is missing, or failed
};

[[nodiscard]] std::string_view within_name(Within within) noexcept;

inline constexpr std::size_t k_max_mx_hosts =
    10;  // as RFC 7208 4.6.4 has it; the rest is passed over

struct DnsSpace {
  std::string domain;  // canonical, organisational
  IpAddress seen;      // that is looked for
  Within hosts{Within::unknown};
  Within mx{Within::unknown};
  Within spf{Within::unknown};  // "yes" not by a term that lets everybody pass
  SpfResult spf_result{SpfResult::none};
  std::string spf_mechanism;   // the term that decided; "" when none did
  bool near{false};            // a published address shares the first 16 bits (IPv6: 32) with it
  std::vector<DnsFact> facts;  // A or AAAA of the domain, MX, A or AAAA of the MX hosts, TXT

  // All three as one.
  [[nodiscard]] Within within() const noexcept;
  // The first question whose answer is missing, failed or not timely; null when all are.
  [[nodiscard]] const DnsFact* lacking() const noexcept;
};

namespace internal {
class Inquiry;
DnsSpace ask_space(Inquiry& inquiry, std::string_view domain, const IpAddress& seen);
}  // namespace internal

}  // namespace forensics
