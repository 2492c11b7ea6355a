#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::software, "Stalker"}};

// from [IP] (HELO H) by HOST (Stalker SMTP Server V) with ESMTP id S.N
void read(Line& line) {
  read_helo_only(line);
}

}  // namespace

extern constexpr Family stalker{checked({.description = "Stalker Internet Mail Server",
                                         .source = "2 lines measured",
                                         .rank = FamilyRank::product,
                                         .marks = k_marks,
                                         .read = read})};

}  // namespace forensics::families
