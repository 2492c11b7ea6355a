#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::software, "NPlex"}};

// from HELO (IP) by HOST (NPlex V) id HEX
void read(Line& line) {
  read_helo_only(line);
}

}  // namespace

extern constexpr Family nplex{checked({.description = "NPlex",
                                       .source = "1 line measured",
                                       .rank = FamilyRank::product,
                                       .marks = k_marks,
                                       .read = read})};

}  // namespace forensics::families
