#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  return software_begins(line, "InterMail");
}

// from HELO ([IP]) by HOST (InterMail vM.V) with ESMTP id <ID@HELO>: no look-up is printed
void read(Line& line) {
  read_helo_only(line);
}

}  // namespace

extern constexpr Family intermail{checked({.description = "Openwave InterMail",
                                           .source = "90 lines measured",
                                           .rank = FamilyRank::product,
                                           .recognises = recognises,
                                           .read = read})};

}  // namespace forensics::families
