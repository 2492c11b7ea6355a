#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::software, "Oracle Beehive"}};

// from RDNS (/IP) by NODE (Oracle Beehive Gateway vV) with ESMTP: Java's way to print an address
void read(Line& line) {
  for (const Comment& comment : line.comments_of(line.from)) {
    if (!comment.text.starts_with('/')) continue;
    const auto address = read_address(comment.text.substr(1));
    if (!address || !address->ip) continue;
    HopFrom& from = line.hop.from;
    from.ip = address->ip;
    from.ip_raw = address->raw;
    from.ip_source = IpSource::paren;
    from.ip_scope = ip_scope_of(*address->ip);
  }
  if (line.hop.from.name_kind == NameKind::domain) {
    set_rdns(line, line.hop.from.name, RdnsStatus::unverified);
  }
}

}  // namespace

extern constexpr Family oracle_beehive{checked({.description = "Oracle Beehive",
                                                .source = "1 line measured",
                                                .rank = FamilyRank::product,
                                                .marks = k_marks,
                                                .read = read})};

}  // namespace forensics::families
