#include "libforensics/received/family.h"
#include "libforensics/received/rules.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::with, "mapi"}};

// from HOST (IP%zone) by HOST (IP%zone) with mapi id VERSION: from a mailbox, no SMTP on the wire
void read(Line& line) {
  line.hop.kind = HopKind::local;
  line.hop.from.rdns = {};
  line.hop.from.rdns_status = RdnsStatus::not_recorded;
  set_software(line, line.hop.with.value, "Microsoft Exchange", line.hop.id);
}

constexpr Invariant k_invariants[] = {
    rules::outlook_in_utc, rules::id_is_version,    rules::weekday_first,
    rules::offset_last,    rules::day_without_zero,
};

}  // namespace

extern constexpr Family exchange_mapi{
    checked({.description = "Exchange taking mail out of a mailbox",
             .source = "2,640 lines measured",
             .rank = FamilyRank::exact,
             .marks = k_marks,
             .read = read,
             .invariants = k_invariants})};

}  // namespace forensics::families
