#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::with, "Novell_GroupWise"},
                            {MarkPlace::software, "GroupWise"}};

// from NODE by HOST with Novell_GroupWise
void read(Line& line) {
  if (!line.peer.address) line.hop.kind = HopKind::local;
  set_software(line, line.hop.with.value, "GroupWise");
}

}  // namespace

extern constexpr Family groupwise{checked({.description = "Novell GroupWise",
                                           .source = "known from published test mail alone",
                                           .rank = FamilyRank::product,
                                           .marks = k_marks,
                                           .read = read})};

}  // namespace forensics::families
