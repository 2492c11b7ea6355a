#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::software, "MailMax"}};

// from HELO (IP) by HOST (MailMax V) with ESMTP id N for A; date with a bare zone name
void read(Line& line) {
  read_helo_only(line);
}

}  // namespace

extern constexpr Family mailmax{checked({.description = "SmartMax MailMax",
                                         .source = "1 line measured",
                                         .rank = FamilyRank::product,
                                         .marks = k_marks,
                                         .read = read})};

}  // namespace forensics::families
