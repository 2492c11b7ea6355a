// Answers of DNS that others kept, as snapshots.
//
// An import holds what its source says and nothing that follows from silence: a name that a zone or
// a cache does not list stays NOTASKED. Records of types that mail does not ask for are passed
// over. Errors: bad_data_file, with the line or the name that is none of the format.
#pragma once

#include <string_view>

#include "libforensics/base/result.h"
#include "libforensics/dns/snapshot.h"

namespace forensics {

// A master file (RFC 1035 5): $ORIGIN, $TTL, comments, parentheses, quoted strings, names left out.
// `origin` completes relative names until the file says its own; "" leaves them as they are. An
// alias whose target is in the file answers for the types of its target. Wildcards are kept as the
// names that they are; $INCLUDE and $GENERATE are errors. Answers have no time: they stood always.
[[nodiscard]] Result<DnsSnapshot> import_zone_file(std::string_view text, std::string_view origin);

// Passive DNS, an object a line (draft-dulaunoy-dnsop-passive-dns-cof): what sensors saw, from
// time_first to time_last. An rdata that is an array is a whole set; single ones seen at the same
// time are put together.
[[nodiscard]] Result<DnsSnapshot> import_passive_dns(std::string_view text);

// The cache file of mailauth: {"name": {"TXT": [["chunk", ...]], "MX": [{"exchange", "priority"}],
// "A": ["192.0.2.1"]}}. An empty list is NODATA. Answers have no time.
[[nodiscard]] Result<DnsSnapshot> import_mailauth_cache(std::string_view text);

inline constexpr std::size_t k_max_alias_steps = 16;            // of CNAMEs in a zone file
inline constexpr std::size_t k_max_passive_observations = 256;  // of single rdata of one question

}  // namespace forensics
