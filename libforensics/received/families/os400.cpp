#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  return software_begins(line, "IBM OS/400");
}

// by HOST (IBM OS/400 ANYMAIL/400 MIME V5R4M0) DATE: no semicolon
void read(Line& line) {
  line.hop.kind = HopKind::local;
}

}  // namespace

extern constexpr Family os400{checked({.description = "IBM OS/400",
                                       .source = "2 lines measured",
                                       .rank = FamilyRank::product,
                                       .recognises = recognises,
                                       .read = read})};

}  // namespace forensics::families
