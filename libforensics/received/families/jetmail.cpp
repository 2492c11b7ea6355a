#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::software, "JetMail"},
                            {MarkPlace::software, "AIMC"},
                            {MarkPlace::software, "Aerofox"},
                            {MarkPlace::software, "Magic Winmail"}};

// from HELO([IP]) by HOST(JetMail V) with SMTP id ID: no gap before parentheses
void read(Line& line) {
  read_helo_only(line);
}

}  // namespace

extern constexpr Family jetmail{
    checked({.description = "JetMail, AIMC, Aerofox, Magic Winmail: one server under many names",
             .source = "8 lines measured",
             .rank = FamilyRank::product,
             .marks = k_marks,
             .read = read})};

}  // namespace forensics::families
