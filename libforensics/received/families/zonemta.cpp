#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  return software_begins(line, "ZoneMTA");
}

// from HELO ([IP] RDNS) (Authenticated sender: U) by HOST (ZoneMTA) with ESMTPSA id ID for <A>
void read(Line& line) {
  read_helo_then_rdns(line, RdnsStatus::unverified);
}

}  // namespace

extern constexpr Family zonemta{checked({.description = "ZoneMTA",
                                         .source = "zone-mta lib/mail-drop.js",
                                         .rank = FamilyRank::product,
                                         .recognises = recognises,
                                         .read = read})};

}  // namespace forensics::families
