#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  return with_begins(line, "ngmta");
}

// from HELO ([IP]) by HOST with ngmta id HEX-HEX
void read(Line& line) {
  read_helo_only(line);
}

}  // namespace

extern constexpr Family vade{checked({.description = "Vade Secure",
                                      .source = "1 line measured",
                                      .rank = FamilyRank::product,
                                      .recognises = recognises,
                                      .read = read})};

}  // namespace forensics::families
