#include "libforensics/received/family.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::via, "smap"}, {MarkPlace::via, "csmap"}};

// from RDNS(IP, HELO H) by HOST via smap (V) id ID
// from <A> (RDNS [IP]) by HOST via smap (V2.1) id ID: A is the sender
void read(Line& line) {
  if (line.from != nullptr && line.from->value.starts_with('<')) {
    line.hop.envelope_from = line.hop.from.name;
    set_rdns(line, line.peer.host, RdnsStatus::unverified);
    return;
  }
  read_rdns_then_helo(line, RdnsStatus::unverified);
}

}  // namespace

extern constexpr Family smap{checked({.description = "smap of the TIS firewall toolkit",
                                      .source = "13 lines measured",
                                      .rank = FamilyRank::exact,
                                      .marks = k_marks,
                                      .read = read})};

}  // namespace forensics::families
