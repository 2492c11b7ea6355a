#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  return software_begins(line, "Merak") || software_begins(line, "IceWarp");
}

// from HELO ([IP]) by HOST (Merak V) with ESMTP id ID; ([]) for an address that it did not keep
void read(Line& line) {
  read_helo_only(line);
}

}  // namespace

extern constexpr Family merak{checked({.description = "Merak, later IceWarp",
                                       .source = "11 lines measured",
                                       .rank = FamilyRank::product,
                                       .recognises = recognises,
                                       .read = read})};

}  // namespace forensics::families
