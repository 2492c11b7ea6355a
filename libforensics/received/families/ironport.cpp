#include "libforensics/base/ascii.h"
#include "libforensics/received/family.h"
#include "libforensics/received/rules.h"

namespace forensics::families {
namespace {

// AsyncOS 3: "from ironport.example.com (192.0.2.5)", the day with two digits
bool has_host_and_address(const Line& line) {
  return line.hop.from.name_kind == NameKind::domain && line.from->comment_count == 1 &&
         line.hop.with.value == "ESMTP" && line.with->comment_count == 0 &&
         line.peer.address_source == IpSource::paren && line.peer.address->ip &&
         is_digit(line.hop.date.raw[1]);
}

bool recognises(const Line& line) {
  return line.from != nullptr && line.hop.id.data() == nullptr && line.hop.by.software.empty() &&
         line.hop.date.weekday < 0 && !line.hop.date.raw.empty() &&
         is_digit(line.hop.date.raw.front()) &&
         !line.hop.date.issues.has(DateIssue::unknown_local_zone) &&
         line.hop.with.proto.starts_with("ESMTP") &&
         (has_tcp_comment(line) || with_begins(line, "ESMTP/TLS") || has_host_and_address(line));
}

// from RDNS (HELO H) ([IP]) by HOST with ESMTP/TLS/CIPHER; 02 Dec 2022 05:07:00 -0800
// H is left out when it is the same as RDNS.
void read(Line& line) {
  read_rdns_then_helo(line, RdnsStatus::unverified);
}

constexpr Invariant k_invariants[] = {
    rules::offset_last,
    rules::day_of_two_digits,
};

}  // namespace

extern constexpr Family ironport{checked({.description = "Cisco IronPort",
                                          .source = "1,069 lines measured",
                                          .rank = FamilyRank::shape,
                                          .recognises = recognises,
                                          .read = read,
                                          .invariants = k_invariants})};

}  // namespace forensics::families
