#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::by_end, ".emailsrvr.com"}};

// by HOST (Authenticated sender: U) with ESMTPSA id ID: the client is taken out
// from HELO (RDNS [IP]) by HOST (SMTP Server) with ESMTP id ID
void read(Line& line) {
  if (line.from != nullptr) read_helo_then_rdns(line, RdnsStatus::unverified);
}

}  // namespace

extern constexpr Family emailsrvr{checked({.description = "Rackspace Email",
                                           .source = "Lines of mail that it sends",
                                           .rank = FamilyRank::brand,
                                           .marks = k_marks,
                                           .read = read})};

}  // namespace forensics::families
