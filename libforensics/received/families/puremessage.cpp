#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  return software_begins(line, "Sophos PureMessage");
}

// from HELO (RDNS [IP]) by HOST (Sophos PureMessage Version V) with ESMTP id ID for A
void read(Line& line) {
  read_helo_then_rdns(line, RdnsStatus::unverified);
}

}  // namespace

extern constexpr Family puremessage{checked({.description = "Sophos PureMessage",
                                             .source = "Lines that its users show",
                                             .rank = FamilyRank::product,
                                             .recognises = recognises,
                                             .read = read})};

}  // namespace forensics::families
