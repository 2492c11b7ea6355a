#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::software, "NTMail"}};

// from HELO ([IP]) by HOST (NTMail V) with ESMTP id ID for A; from [IP] alone
void read(Line& line) {
  if (line.from != nullptr && line.from->comment_count != 0) read_helo_only(line);
}

}  // namespace

extern constexpr Family ntmail{checked({.description = "NTMail",
                                        .source = "4 lines measured",
                                        .rank = FamilyRank::product,
                                        .marks = k_marks,
                                        .read = read})};

}  // namespace forensics::families
