#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  return software_begins(line, "Axigen");
}

// from HELO (IP) by HOST (Axigen) with ESMTPA id ID
void read(Line& line) {
  read_helo_only(line);
}

}  // namespace

extern constexpr Family axigen{checked({.description = "Axigen",
                                        .source = "known from published test mail alone",
                                        .rank = FamilyRank::product,
                                        .recognises = recognises,
                                        .read = read})};

}  // namespace forensics::families
