#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::software, "Forward Email"},
                            {MarkPlace::by_end, ".forwardemail.net"}};

// from HELO (RDNS [IP]) by mx1.forwardemail.net (Forward Email) with ESMTPS id ID for <A>
// (version=..)
void read(Line& line) {
  read_helo_then_rdns(line, RdnsStatus::unverified);
}

}  // namespace

extern constexpr Family forward_email{checked({.description = "Forward Email",
                                               .source = "Lines of mail that it forwards",
                                               .rank = FamilyRank::brand,
                                               .marks = k_marks,
                                               .read = read})};

}  // namespace forensics::families
