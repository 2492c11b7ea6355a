#include "libforensics/received/family.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::via, "smap"}, {MarkPlace::via, "csmap"}};

// from RDNS(IP, HELO H) by HOST via smap (V) id ID
void read(Line& line) {
  read_rdns_then_helo(line, RdnsStatus::unverified);
}

}  // namespace

extern constexpr Family smap{checked({.description = "smap of the TIS firewall toolkit",
                                      .source = "4 lines measured",
                                      .rank = FamilyRank::exact,
                                      .marks = k_marks,
                                      .read = read})};

}  // namespace forensics::families
