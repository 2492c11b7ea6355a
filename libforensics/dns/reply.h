// From a resolver's reply to an answer.
#pragma once

#include <optional>
#include <string_view>

#include "libforensics/dns/view.h"

namespace forensics {

struct DnsReply {
  int rcode{0};             // RFC 1035 4.1.1, as the resolver says it
  std::string_view packet;  // the message on the wire; "" or a bare header after a failure
  DnssecVerdict dnssec{DnssecVerdict::unchecked};
  std::string_view why_bogus;
  std::optional<std::uint32_t> ttl;  // seconds, of an absence too; null when not said
};

// Takes the records from the packet: the CNAMEs and those of the type asked for. A packet that does
// not give what its rcode promises is a failure, with what is wrong in `why`.
[[nodiscard]] DnsAnswer read_reply(const DnsQuestion& question, const DnsReply& reply);

}  // namespace forensics
