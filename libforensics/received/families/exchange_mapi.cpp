#include "libforensics/received/family.h"
#include "libforensics/received/rules.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  return with_begins(line, "mapi") || (line.via != nullptr && has_word(line.hop.via, "Mailbox"));
}

// from HOST (IP%zone) by HOST (IP%zone) with mapi id VERSION: from a mailbox, no SMTP on the wire
void read(Line& line) {
  line.hop.kind = HopKind::local;
  if (with_begins(line, "Microsoft SMTP Server")) read_helo_only(line);  // via Mailbox Transport
  line.hop.from.rdns = {};
  line.hop.from.rdns_status = RdnsStatus::not_recorded;
  set_software(line, line.hop.with.value, "Microsoft Exchange", line.hop.id);
}

constexpr Invariant k_invariants[] = {
    {"*.outlook.com stamps in UTC", rules::outlook_date_not_utc},
    {"the id is the version of the server", rules::id_not_version},
};

}  // namespace

extern constexpr Family exchange_mapi{
    checked({.description = "Exchange taking mail out of a mailbox",
             .source = "2,640 lines measured",
             .rank = FamilyRank::exact,
             .recognises = recognises,
             .read = read,
             .invariants = k_invariants})};

}  // namespace forensics::families
