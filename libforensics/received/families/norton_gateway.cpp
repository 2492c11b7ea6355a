#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::software, "NAVGW"},
                            {MarkPlace::software, "Mail-Gear"},
                            {MarkPlace::software, "SAVSMTP"}};

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
             .marks = k_marks,
             .read = read})};

}  // namespace forensics::families
