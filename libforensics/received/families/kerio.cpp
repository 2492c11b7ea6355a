#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::software, "Kerio"}, {MarkPlace::software, "WinRoute"}};

// from HELO ([IP]) by HOST (Kerio Connect V) with ESMTPS for A: no look-up is printed
void read(Line& line) {
  read_helo_only(line);
}

}  // namespace

extern constexpr Family kerio{checked({.description = "Kerio WinRoute, MailServer and Connect",
                                       .source = "6 lines measured",
                                       .rank = FamilyRank::product,
                                       .marks = k_marks,
                                       .read = read})};

}  // namespace forensics::families
