#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::software, "Vircom POPDOWN"}};

// from HOST ([IP] as USER) by HOST (Vircom POPDOWN V) with POP: fetched from a mailbox
void read(Line& line) {
  line.hop.from.helo = {};
  line.hop.kind = HopKind::mail_fetch;
}

}  // namespace

extern constexpr Family vircom_popdown{
    checked({.description = "Vircom VOPmail, mail that it fetched over POP",
             .source = "3 lines of 2002 in the SpamAssassin corpus",
             .rank = FamilyRank::product,
             .marks = k_marks,
             .read = read})};

}  // namespace forensics::families
