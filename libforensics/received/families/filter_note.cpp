#include "libforensics/received/family.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::lead, "qfscan "}, {MarkPlace::lead, "Scanned by "}};

// (qfscan V spam=N remoteip=IP), (Scanned by NAME): what a filter beside qmail found
void read(Line& line) {
  line.hop.kind = HopKind::comment_only;
  set_software(line, line.lead, first_word(line.lead));
}

}  // namespace

extern constexpr Family filter_note{checked({.description = "A filter's note of what it found",
                                             .source = "2 lines of 2002",
                                             .rank = FamilyRank::exact,
                                             .marks = k_marks,
                                             .read = read})};

}  // namespace forensics::families
