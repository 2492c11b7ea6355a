#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  return software_begins(line, "Haraka");
}

// from HELO (RDNS [IP]) by HOST (Haraka/V) with ESMTPS id UUID.N envelope-from <A> (cipher=..)
void read(Line& line) {
  read_helo_then_rdns(line, RdnsStatus::unverified);
}

}  // namespace

extern constexpr Family haraka{checked({.description = "Haraka",
                                        .source = "Haraka connection.js received_line",
                                        .rank = FamilyRank::product,
                                        .recognises = recognises,
                                        .read = read})};

}  // namespace forensics::families
