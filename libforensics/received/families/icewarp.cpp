#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::software, "IceWarp"}, {MarkPlace::software, "Merak"}};

// from HELO ([IP]) by HOST (IceWarp V) with ASMTP id ID: HELO may be left out
void read(Line& line) {
  read_helo_only(line);
}

}  // namespace

extern constexpr Family icewarp{checked({.description = "IceWarp and Merak Mail Server",
                                         .source = "11 lines measured",
                                         .rank = FamilyRank::product,
                                         .marks = k_marks,
                                         .read = read})};

}  // namespace forensics::families
