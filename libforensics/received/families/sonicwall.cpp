#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::software, "SonicWALL "}, {MarkPlace::software, "MlfMTA "}};

// from HELO ([IP]) by HOST (SonicWALL V) with ESMTP
// from HELO (IP) by HOST (MlfMTA vV) id ID for <A>; DATE (envelope-from <B>): MailFrontier, its
// earlier name, behind the filter
void read(Line& line) {
  read_helo_only(line);
}

}  // namespace

extern constexpr Family sonicwall{checked({.description = "SonicWALL Email Security",
                                           .source = "1 line of each form",
                                           .rank = FamilyRank::product,
                                           .marks = k_marks,
                                           .read = read})};

}  // namespace forensics::families
