#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::software, "IBM OS/400"}};

// by HOST (IBM OS/400 ANYMAIL/400 MIME V5R4M0) DATE: no semicolon
void read(Line& line) {
  line.hop.kind = HopKind::local;
}

}  // namespace

extern constexpr Family os400{checked({.description = "IBM OS/400",
                                       .source = "2 lines measured",
                                       .rank = FamilyRank::product,
                                       .marks = k_marks,
                                       .read = read})};

}  // namespace forensics::families
