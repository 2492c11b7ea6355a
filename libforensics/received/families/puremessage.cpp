#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::software, "Sophos PureMessage"}};

// from HELO (RDNS [IP]) by HOST (Sophos PureMessage Version V) with ESMTP id ID for A
void read(Line& line) {
  read_helo_then_rdns(line, RdnsStatus::unverified);
}

}  // namespace

extern constexpr Family puremessage{checked({.description = "Sophos PureMessage",
                                             .source = "Lines that its users show",
                                             .rank = FamilyRank::product,
                                             .marks = k_marks,
                                             .read = read})};

}  // namespace forensics::families
