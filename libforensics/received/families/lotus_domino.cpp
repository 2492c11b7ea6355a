#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  return software_begins(line, "Lotus Domino") || software_begins(line, "IBM Domino") ||
         software_begins(line, "HCL Domino") || software_begins(line, "Lotus SMTP MTA");
}

// from HELO ([IP]) by HOST (Lotus Domino Release V) with ESMTP id DATETIME-N: no rDNS is recorded
void read(Line& line) {
  read_helo_only(line);
}

}  // namespace

extern constexpr Family lotus_domino{
    checked({.description = "Lotus, IBM and HCL Domino",
             .source = "Received.pm of SpamAssassin names the form",
             .rank = FamilyRank::product,
             .recognises = recognises,
             .read = read})};

}  // namespace forensics::families
