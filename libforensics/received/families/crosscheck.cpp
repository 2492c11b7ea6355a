#include "libforensics/received/family.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::comment, "crosscheck:"}};

// from HELO by HOST with ESMTP (crosscheck: RDNS [IP]) id ID: what was seen follows the protocol
void read(Line& line) {
  read_helo_only(line);
  for (const Comment& comment : line.hop.comments) {
    if (!begins_with_words(comment.text, "crosscheck:")) continue;
    TcpInfo seen;
    read_tcp_info(comment.text.substr(11), {}, ClauseSide::from, seen);
    if (!seen.address || !seen.address->ip) return;
    HopFrom& from = line.hop.from;
    line.peer.address = seen.address;
    from.ip = seen.address->ip;
    from.ip_raw = seen.address->raw;
    from.ip_source = IpSource::bracket;
    from.ip_scope = ip_scope_of(*from.ip);
    set_rdns(line, seen.name, RdnsStatus::unverified);
  }
}

}  // namespace

extern constexpr Family crosscheck{checked({.description = "Amazon, about 2002",
                                            .source = "2 lines measured",
                                            .rank = FamilyRank::exact,
                                            .marks = k_marks,
                                            .read = read})};

}  // namespace forensics::families
