#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::software, "Worldmail"}};

// from HELO (IP) by HOST (Worldmail V); date without a weekday
void read(Line& line) {
  read_helo_only(line);
}

}  // namespace

extern constexpr Family worldmail{checked({.description = "Eudora WorldMail",
                                           .source = "3 lines measured",
                                           .rank = FamilyRank::product,
                                           .marks = k_marks,
                                           .read = read})};

}  // namespace forensics::families
