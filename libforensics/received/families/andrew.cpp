#include "libforensics/received/family.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::via, "MS."}};

// from PROGRAM.VERSION.MACHINE via MS.5.6.HOST.SYSTEM: by and protocol are missing
void read(Line& line) {
  line.hop.kind = HopKind::local;
}

}  // namespace

extern constexpr Family andrew{checked({.description = "Andrew Messaging System",
                                        .source = "5 lines measured",
                                        .rank = FamilyRank::exact,
                                        .marks = k_marks,
                                        .read = read})};

}  // namespace forensics::families
