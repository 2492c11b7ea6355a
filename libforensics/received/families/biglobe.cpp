#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  return by_ends(line, "biglobe.ne.jp") && line.hop.by.software.data() != nullptr;
}

// from HELO (RDNS [IP]) by rcpt-impgw.biglobe.ne.jp (LETTERS/DIGITS) with ESMTP id ID
void read(Line& line) {
  read_helo_then_rdns(line, RdnsStatus::unverified);
}

}  // namespace

extern constexpr Family biglobe{checked({.description = "BIGLOBE",
                                         .source = "6 lines measured",
                                         .rank = FamilyRank::brand,
                                         .recognises = recognises,
                                         .read = read})};

}  // namespace forensics::families
