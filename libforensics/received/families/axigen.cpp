#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::software, "Axigen"}};

// from HELO (IP) by HOST (Axigen) with ESMTPA id ID
void read(Line& line) {
  read_helo_only(line);
}

}  // namespace

extern constexpr Family axigen{checked({.description = "Axigen",
                                        .source = "known from published test mail alone",
                                        .rank = FamilyRank::product,
                                        .marks = k_marks,
                                        .read = read})};

}  // namespace forensics::families
