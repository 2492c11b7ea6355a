#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  return software_begins(line, "JetMail") || software_begins(line, "AIMC") ||
         software_begins(line, "Aerofox") || software_begins(line, "Magic Winmail");
}

// from HELO([IP]) by HOST(JetMail V) with SMTP id ID: no gap before parentheses
void read(Line& line) {
  read_helo_only(line);
}

}  // namespace

extern constexpr Family jetmail{
    checked({.description = "JetMail, AIMC, Aerofox, Magic Winmail: one server under many names",
             .source = "8 lines measured",
             .rank = FamilyRank::product,
             .recognises = recognises,
             .read = read})};

}  // namespace forensics::families
