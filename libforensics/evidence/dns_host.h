// The addresses of a host that a hop names, beside the address that a server saw.
#pragma once

#include <optional>
#include <string>

#include "libforensics/base/ip_address.h"
#include "libforensics/evidence/dns_fact.h"

namespace forensics {

struct DnsHost {
  std::string name;  // canonical
  DnsFact a;
  DnsFact aaaa;  // of a name that does not exist for A the same, unasked (RFC 8020)
  std::optional<IpAddress> seen;  // the address that it is held against; null when there is none
  std::optional<bool> has_seen;   // it is one of the name's; null when unknown, or nothing was seen

  // Whether the name has any address; null when unknown.
  [[nodiscard]] std::optional<bool> resolves() const noexcept;
  // The question that keeps resolves() unknown, or whose answer is not timely; null when none does.
  [[nodiscard]] const DnsFact* lacking() const noexcept;
  // The fact of the family of `seen`; of A when nothing was seen.
  [[nodiscard]] const DnsFact& of_seen() const noexcept { return seen && seen->is_v6() ? aaaa : a; }
};

namespace internal {
class Inquiry;
DnsHost ask_host(Inquiry& inquiry, std::string_view name, const std::optional<IpAddress>& seen);
}  // namespace internal

}  // namespace forensics
