#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  return software_begins(line, "TLB v");
}

// by HOST (TLB vV (..))
void read(Line& line) {
  line.hop.kind = HopKind::list;
}

}  // namespace

extern constexpr Family tlb{checked({.description = "TLB, a list server",
                                     .source = "2 lines measured",
                                     .rank = FamilyRank::product,
                                     .recognises = recognises,
                                     .read = read})};

}  // namespace forensics::families
