#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::by_end, ".postini.com"}};

// from source ([IP]) by HOST ([IP]) with SMTP: "source" is its own word for every client
void read(Line& line) {
  if (line.peer.name != "source") read_helo_only(line);
}

}  // namespace

extern constexpr Family postini{checked({.description = "Postini, later Google Message Security",
                                         .source = "Lines of its users until 2015",
                                         .rank = FamilyRank::brand,
                                         .marks = k_marks,
                                         .read = read})};

}  // namespace forensics::families
