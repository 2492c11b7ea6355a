#include "libforensics/received/family.h"
#include "libforensics/received/rules.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::id, "AAA99999"}};

bool recognises(const Line& line) {
  return line.from == nullptr && line.by != nullptr && line.by->comment_count == 0 &&
         line.hop.by.raw.ends_with(';');
}

// by HOST; id QUEUEID; date: a semicolon more than anybody else writes. The client stands in the
// line of smap below.
void read(Line& line) {
  line.hop.kind = HopKind::local;
}

constexpr Invariant k_invariants[] = {
    rules::weekday_first,
    rules::day_without_zero,
};

}  // namespace

extern constexpr Family gauntlet{
    checked({.description = "sendmail of the TIS and Gauntlet firewalls, behind smap",
             .source = "5 lines of 1997 to 2004 measured, each above one of smap",
             .rank = FamilyRank::product,
             .marks = k_marks,
             .recognises = recognises,
             .read = read,
             .invariants = k_invariants})};

}  // namespace forensics::families
