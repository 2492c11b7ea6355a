#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  return software_begins(line, "Kerio") || software_begins(line, "WinRoute");
}

// from HELO ([IP]) by HOST (Kerio Connect V) with ESMTPS for A: no look-up is printed
void read(Line& line) {
  read_helo_only(line);
}

}  // namespace

extern constexpr Family kerio{checked({.description = "Kerio WinRoute, MailServer and Connect",
                                       .source = "6 lines measured",
                                       .rank = FamilyRank::product,
                                       .recognises = recognises,
                                       .read = read})};

}  // namespace forensics::families
