#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::with, "ngmta"}};

// from HELO ([IP]) by HOST with ngmta id HEX-HEX
void read(Line& line) {
  read_helo_only(line);
}

}  // namespace

extern constexpr Family vade{checked({.description = "Vade Secure",
                                      .source = "1 line measured",
                                      .rank = FamilyRank::product,
                                      .marks = k_marks,
                                      .read = read})};

}  // namespace forensics::families
