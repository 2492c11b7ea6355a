#include "libforensics/dns/reverse.h"

namespace forensics {

std::string reversed_labels(const IpAddress& ip) {
  std::string out;
  if (ip.is_v4()) {
    for (std::size_t i = 4; i-- > 0;) out += std::to_string(ip.bytes()[i]) + '.';
  } else {
    for (std::size_t i = 16; i-- > 0;) {
      for (const unsigned nibble : {unsigned{ip.bytes()[i]} & 15U, unsigned{ip.bytes()[i]} >> 4U}) {
        out += "0123456789abcdef"[nibble];
        out += '.';
      }
    }
  }
  out.pop_back();
  return out;
}

std::string reverse_name(const IpAddress& ip) {
  return reversed_labels(ip) + (ip.is_v4() ? ".in-addr.arpa" : ".ip6.arpa");
}

}  // namespace forensics
