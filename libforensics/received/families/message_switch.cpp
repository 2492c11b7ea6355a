#include "libforensics/received/family.h"
#include "libforensics/received/rules.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::software, "MessageSwitch"}};

// from NODE (localhost.localdomain [127.0.0.1]) by NODE (MessageSwitch) id CLOCK_N: between the
// filter and the Postfix of one machine
void read(Line& line) {
  line.hop.kind = HopKind::local;
}

constexpr Invariant k_invariants[] = {
    rules::weekday_first,
    rules::zone_name_last,
    rules::day_without_zero,
};

}  // namespace

extern constexpr Family message_switch{
    checked({.description = "Forefront Online Protection (bigfish.com), inside one of its machines",
             .source = "4 lines of 2011 to 2014 measured",
             .rank = FamilyRank::product,
             .marks = k_marks,
             .read = read,
             .invariants = k_invariants})};

}  // namespace forensics::families
