#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  return software_begins(line, "NAVGW") || software_begins(line, "Mail-Gear") ||
         software_begins(line, "SAVSMTP");
}

// from HELO ([IP]) by HOST (NAVGW V) with SMTP id M2002082718383006317, the id is a date and a
// counter
void read(Line& line) {
  read_helo_only(line);
}

}  // namespace

extern constexpr Family norton_gateway{
    checked({.description = "Norton AntiVirus for Gateways and its ancestor Mail-Gear",
             .source = "15 lines measured",
             .rank = FamilyRank::product,
             .recognises = recognises,
             .read = read})};

}  // namespace forensics::families
