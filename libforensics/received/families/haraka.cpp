#include "libforensics/received/family.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::software, "Haraka"}, {MarkPlace::lead, "Haraka "}};

// from HELO (RDNS [IP]) by HOST (Haraka/V) with ESMTPS id UUID.N envelope-from <A> (cipher=..)
// (Haraka outbound): a message of its own
void read(Line& line) {
  if (line.from == nullptr) return;
  read_helo_then_rdns(line, RdnsStatus::unverified);
}

}  // namespace

extern constexpr Family haraka{checked({.description = "Haraka",
                                        .source = "Haraka connection.js received_line",
                                        .rank = FamilyRank::product,
                                        .marks = k_marks,
                                        .read = read})};

}  // namespace forensics::families
