#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  return software_begins(line, "CommuniGate");
}

// from HELO ([IP] verified) by HOST (CommuniGate Pro SMTP V) with ESMTP id N for A
// from [IP] (account USER HELO H) by HOST ..: "verified" speaks of HELO; no rDNS is ever recorded
void read(Line& line) {
  read_helo_only(line);
}

}  // namespace

extern constexpr Family communigate{
    checked({.description = "CommuniGate Pro",
             .source = "Received.pm of SpamAssassin names the form; 22 lines measured",
             .rank = FamilyRank::product,
             .recognises = recognises,
             .read = read})};

}  // namespace forensics::families
