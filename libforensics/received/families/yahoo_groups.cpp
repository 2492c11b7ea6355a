#include "libforensics/received/family.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::lead, "EGP: "}};

// (EGP: mail-VERSION): the list server handed it on
void read(Line& line) {
  line.hop.kind = HopKind::list;
}

}  // namespace

extern constexpr Family yahoo_groups{
    checked({.description = "Yahoo Groups, which writes only a comment",
             .source = "133 lines measured",
             .rank = FamilyRank::exact,
             .marks = k_marks,
             .read = read})};

}  // namespace forensics::families
