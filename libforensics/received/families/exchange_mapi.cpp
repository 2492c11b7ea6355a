#include "libforensics/received/family.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  return with_begins(line, "mapi") || has_word(line.hop.via, "Mailbox");
}

// from HOST (IP%zone) by HOST (IP%zone) with mapi id VERSION: from a mailbox, no SMTP on the wire
void read(Line& line) {
  line.hop.kind = HopKind::local;
  line.hop.from.rdns = {};
  line.hop.from.rdns_status = RdnsStatus::not_recorded;
  set_software(line, line.hop.with.value, "Microsoft Exchange", line.hop.id);
}

}  // namespace

extern constexpr Family exchange_mapi{
    checked({.description = "Exchange taking mail out of a mailbox",
             .source = "2,640 lines measured",
             .rank = FamilyRank::exact,
             .recognises = recognises,
             .read = read})};

}  // namespace forensics::families
