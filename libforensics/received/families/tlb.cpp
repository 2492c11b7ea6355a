#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::software, "TLB v"}};

// by HOST (TLB vV (..))
void read(Line& line) {
  line.hop.kind = HopKind::list;
}

}  // namespace

extern constexpr Family tlb{checked({.description = "TLB, a list server",
                                     .source = "2 lines measured",
                                     .rank = FamilyRank::product,
                                     .marks = k_marks,
                                     .read = read})};

}  // namespace forensics::families
