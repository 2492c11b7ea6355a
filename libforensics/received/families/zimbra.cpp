#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::helo_verb, "LHLO"}};

// from RDNS (LHLO H) (IP) by HOST with LMTP
void read(Line& line) {
  read_rdns_then_helo(line, RdnsStatus::unverified);
}

}  // namespace

extern constexpr Family zimbra{checked({.description = "Zimbra lmtp",
                                        .source = "3 lines measured",
                                        .rank = FamilyRank::exact,
                                        .marks = k_marks,
                                        .read = read})};

}  // namespace forensics::families
