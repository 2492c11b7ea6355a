#include "libforensics/received/family.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  return begins_with_words(line.hop.via, "MS.");
}

// from PROGRAM.VERSION.MACHINE via MS.5.6.HOST.SYSTEM: by and protocol are missing
void read(Line& line) {
  line.hop.kind = HopKind::local;
}

}  // namespace

extern constexpr Family andrew{checked({.description = "Andrew Messaging System",
                                        .source = "5 lines measured",
                                        .rank = FamilyRank::exact,
                                        .recognises = recognises,
                                        .read = read})};

}  // namespace forensics::families
