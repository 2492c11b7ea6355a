#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::software, "QuickMail"}};

// from HELO by HOST with SMTP (QuickMail Pro Server for MacOS V); no address is told
void read(Line& line) {
  read_helo_only(line);
}

}  // namespace

extern constexpr Family quickmail{checked({.description = "QuickMail Pro",
                                           .source = "1 line measured",
                                           .rank = FamilyRank::product,
                                           .marks = k_marks,
                                           .read = read})};

}  // namespace forensics::families
