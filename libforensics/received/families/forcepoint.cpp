#include "libforensics/received/family.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::by, "Forcepoint Email"}};

// from HELO (RDNS|unknown [IP]) by Forcepoint Email with ESMTP id ID
void read(Line& line) {
  read_helo_then_rdns(line, RdnsStatus::unverified);
  set_software(line, line.hop.by.raw, "Forcepoint Email");
}

}  // namespace

extern constexpr Family forcepoint{checked({.description = "Forcepoint Email Security",
                                            .source = "32 lines measured",
                                            .rank = FamilyRank::product,
                                            .marks = k_marks,
                                            .read = read})};

}  // namespace forensics::families
