#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::by_end, "biglobe.ne.jp"}};

bool recognises(const Line& line) {
  return line.hop.by.software.data() != nullptr;
}

// from HELO (RDNS [IP]) by rcpt-impgw.biglobe.ne.jp (LETTERS/DIGITS) with ESMTP id ID
void read(Line& line) {
  read_helo_then_rdns(line, RdnsStatus::unverified);
}

}  // namespace

extern constexpr Family biglobe{checked({.description = "BIGLOBE",
                                         .source = "6 lines measured",
                                         .rank = FamilyRank::brand,
                                         .marks = k_marks,
                                         .recognises = recognises,
                                         .read = read})};

}  // namespace forensics::families
