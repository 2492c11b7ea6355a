#include "libforensics/received/family.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  return begins_with_words(line.hop.by.raw, "Forcepoint Email");
}

// from HELO (RDNS|unknown [IP]) by Forcepoint Email with ESMTP id ID
void read(Line& line) {
  read_helo_then_rdns(line, RdnsStatus::unverified);
}

}  // namespace

extern constexpr Family forcepoint{checked({.description = "Forcepoint Email Security",
                                            .source = "32 lines measured",
                                            .rank = FamilyRank::product,
                                            .recognises = recognises,
                                            .read = read})};

}  // namespace forensics::families
