#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  return software_begins(line, "MailMax");
}

// from HELO (IP) by HOST (MailMax V) with ESMTP id N for A; date with a bare zone name
void read(Line& line) {
  read_helo_only(line);
}

}  // namespace

extern constexpr Family mailmax{checked({.description = "SmartMax MailMax",
                                         .source = "1 line measured",
                                         .rank = FamilyRank::product,
                                         .recognises = recognises,
                                         .read = read})};

}  // namespace forensics::families
