#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::software, "JAMES SMTP"}};

// from RDNS|IP (EHLO H) ([IP]) by HOST (JAMES SMTP Server ) with ESMTP ID ID
void read(Line& line) {
  read_rdns_then_helo(line, RdnsStatus::unverified);
}

}  // namespace

extern constexpr Family james{checked({.description = "Apache James",
                                       .source = "33 lines measured",
                                       .rank = FamilyRank::product,
                                       .marks = k_marks,
                                       .read = read})};

}  // namespace forensics::families
