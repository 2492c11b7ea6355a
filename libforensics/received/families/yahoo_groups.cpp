#include "libforensics/received/family.h"
#include "libforensics/received/rules.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::lead, "EGP: "}};

// (EGP: mail-VERSION): the list server handed it on
void read(Line& line) {
  line.hop.kind = HopKind::list;
}

constexpr Invariant k_invariants[] = {
    rules::no_weekday,
    rules::offset_last,
    rules::day_without_zero,
};

}  // namespace

extern constexpr Family yahoo_groups{
    checked({.description = "Yahoo Groups, which writes only a comment",
             .source = "133 lines measured",
             .rank = FamilyRank::exact,
             .marks = k_marks,
             .read = read,
             .invariants = k_invariants})};

}  // namespace forensics::families
