#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::by_end, ".mx.aol.com"}};

bool recognises(const Line& line) {
  return line.hop.id.starts_with("MAIL");
}

// from HELO (RDNS [IP]) by air-in03.mx.aol.com (v88.20) with ESMTP id MAILININ33-0823145102: node,
// then month, day and time
void read(Line& line) {
  read_helo_then_rdns(line, RdnsStatus::unverified);
}

}  // namespace

extern constexpr Family aol_inbound{checked({.description = "AOL taking mail in",
                                             .source = "13 lines measured",
                                             .rank = FamilyRank::brand,
                                             .marks = k_marks,
                                             .recognises = recognises,
                                             .read = read})};

}  // namespace forensics::families
