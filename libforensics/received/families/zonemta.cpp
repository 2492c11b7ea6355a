#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::software, "ZoneMTA"}};

// from HELO ([IP] RDNS) (Authenticated sender: U) by HOST (ZoneMTA) with ESMTPSA id ID for <A>
void read(Line& line) {
  read_helo_then_rdns(line, RdnsStatus::unverified);
}

}  // namespace

extern constexpr Family zonemta{checked({.description = "ZoneMTA",
                                         .source = "zone-mta lib/mail-drop.js",
                                         .rank = FamilyRank::product,
                                         .marks = k_marks,
                                         .read = read})};

}  // namespace forensics::families
