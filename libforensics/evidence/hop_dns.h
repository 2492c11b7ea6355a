// What DNS says of the names and the address of one hop.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "libforensics/evidence/dns_fact.h"
#include "libforensics/evidence/dns_host.h"
#include "libforensics/evidence/dns_space.h"

namespace forensics {

// One name that the reverse zone gives an address.
struct ReverseName {
  std::string name;       // canonical
  DnsFact forward;        // A, or AAAA of an IPv6 address
  bool confirmed{false};  // one of its addresses is the one asked about
};

// Asked of hops at and below the boundary whose server saw an address on the net (is_outside()); of
// `by` where the line is a claim and the hop above saw one, which should then be an address of that
// server. Whoever runs an address names it, and whoever runs a domain names its addresses: that
// both agree is evidence, one alone is a word.
struct HopDns {
  std::optional<DnsFact> reverse;          // PTR of from.ip; null when no such address was seen
  std::vector<ReverseName> reverse_names;  // at most k_max_iprev_names
  std::optional<DnsHost> helo;             // held against from.ip; null when HELO is no host name
  std::optional<DnsHost> by;               // held against the address that the hop above saw
  std::optional<DnsSpace> helo_space;      // of the HELO's domain; asked when `helo` lacks from.ip
  std::optional<DnsSpace> by_space;        // likewise of the domain of `by`

  // Whether a name leads there and back; null when unknown.
  [[nodiscard]] std::optional<bool> reverse_is_confirmed() const noexcept;
  // The question that keeps the way back unknown or not timely; null when none does.
  [[nodiscard]] const DnsFact* lacking_of_reverse() const noexcept;
};

}  // namespace forensics
