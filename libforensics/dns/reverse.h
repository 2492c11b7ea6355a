// An address as labels in the order of DNS, the last part first. RFC 1035 3.5, RFC 3596 2.5.
#pragma once

#include <string>

#include "libforensics/base/ip_address.h"

namespace forensics {

// "1.2.0.192" of 192.0.2.1; 32 nibbles of an IPv6 address.
[[nodiscard]] std::string reversed_labels(const IpAddress& ip);

// "1.2.0.192.in-addr.arpa", "...ip6.arpa".
[[nodiscard]] std::string reverse_name(const IpAddress& ip);

}  // namespace forensics
