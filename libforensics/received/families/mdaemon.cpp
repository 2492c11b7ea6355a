#include "libforensics/received/family.h"
#include "libforensics/received/rules.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::software, "MDaemon"}};

// from HELO [IP] by HOST [IP] (MDaemon PRO V) with ESMTP id ID.msg; newer: from HELO (RDNS [IP])
void read(Line& line) {
  if (line.peer.host.empty()) {
    read_helo_only(line);
  } else {
    read_helo_then_rdns(line, RdnsStatus::unverified);
  }
}

constexpr Invariant k_invariants[] = {
    rules::weekday_first,
};

}  // namespace

extern constexpr Family mdaemon{checked({.description = "MDaemon",
                                         .source = "4 lines measured",
                                         .rank = FamilyRank::product,
                                         .marks = k_marks,
                                         .read = read,
                                         .invariants = k_invariants})};

}  // namespace forensics::families
