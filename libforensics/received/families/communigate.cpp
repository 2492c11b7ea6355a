#include "libforensics/received/family.h"
#include "libforensics/received/rules.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::software, "CommuniGate"}};

// from HELO ([IP] verified) by HOST (CommuniGate Pro SMTP V) with ESMTP id N for A
// from [IP] (account USER HELO H) by HOST ..: "verified" speaks of HELO; no rDNS is ever recorded
// from [IP] (account USER) by HOST (CommuniGate Pro WEBUSER V): nobody said HELO
// from <USER@DOMAIN> by HOST (CommuniGate Pro RULE V): written by a rule of the account
void read(Line& line) {
  if (!line.peer.address) {
    line.hop.kind = HopKind::local;
  } else if (line.peer.helo.data() != nullptr || contains(line.hop.with.proto, "SMTP")) {
    read_helo_only(line);
  }
}

constexpr Invariant k_invariants[] = {
    rules::weekday_first,
    rules::offset_last,
};

}  // namespace

extern constexpr Family communigate{
    checked({.description = "CommuniGate Pro",
             .source = "Received.pm of SpamAssassin names the form; 22 lines measured",
             .rank = FamilyRank::product,
             .marks = k_marks,
             .read = read,
             .invariants = k_invariants})};

}  // namespace forensics::families
