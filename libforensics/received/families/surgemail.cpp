#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::software, "SurgeMail"}};

// from HELO (RDNS|unverified [IP]) by HOST (SurgeMail V) with ESMTP id N-N for <A>
void read(Line& line) {
  read_helo_then_rdns(line, RdnsStatus::unverified);
}

}  // namespace

extern constexpr Family surgemail{checked({.description = "SurgeMail",
                                           .source = "SurgeMail 3.8 as its users show it",
                                           .rank = FamilyRank::product,
                                           .marks = k_marks,
                                           .read = read})};

}  // namespace forensics::families
