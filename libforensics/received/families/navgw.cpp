#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  return software_begins(line, "NAVGW");
}

// (from HELO [IP]) by HOST (NAVGW V) with SMTP id MCLOCK
void read(Line& line) {
  read_helo_only(line);
}

}  // namespace

extern constexpr Family navgw{checked({.description = "Norton AntiVirus for Gateways",
                                       .source = "12 lines measured",
                                       .rank = FamilyRank::product,
                                       .recognises = recognises,
                                       .read = read})};

}  // namespace forensics::families
