#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::software, "DragonFly Mail Agent"}};

// from USER id ID by HOST (DragonFly Mail Agent V): submitted on the machine
void read(Line& line) {
  forget_peer(line);
  line.hop.kind = HopKind::local;
}

}  // namespace

extern constexpr Family dragonfly{checked({.description = "DragonFly Mail Agent",
                                           .source = "31 lines measured",
                                           .rank = FamilyRank::product,
                                           .marks = k_marks,
                                           .read = read})};

}  // namespace forensics::families
