#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  return software_begins(line, "NPlex");
}

// from HELO (IP) by HOST (NPlex V) id HEX
void read(Line& line) {
  read_helo_only(line);
}

}  // namespace

extern constexpr Family nplex{checked({.description = "NPlex",
                                       .source = "1 line measured",
                                       .rank = FamilyRank::product,
                                       .recognises = recognises,
                                       .read = read})};

}  // namespace forensics::families
