#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  return software_begins(line, "Worldmail");
}

// from HELO (IP) by HOST (Worldmail V); date without a weekday
void read(Line& line) {
  read_helo_only(line);
}

}  // namespace

extern constexpr Family worldmail{checked({.description = "Eudora WorldMail",
                                           .source = "3 lines measured",
                                           .rank = FamilyRank::product,
                                           .recognises = recognises,
                                           .read = read})};

}  // namespace forensics::families
