#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  return software_begins(line, "SurgeMail");
}

// from HELO (RDNS|unverified [IP]) by HOST (SurgeMail V) with ESMTP id N-N for <A>
void read(Line& line) {
  read_helo_then_rdns(line, RdnsStatus::unverified);
}

}  // namespace

extern constexpr Family surgemail{checked({.description = "SurgeMail",
                                           .source = "SurgeMail 3.8 as its users show it",
                                           .rank = FamilyRank::product,
                                           .recognises = recognises,
                                           .read = read})};

}  // namespace forensics::families
