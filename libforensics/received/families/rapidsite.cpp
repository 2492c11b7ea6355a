#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::software, "RS ver "}};

// from NAME (IP) by HOST (RS ver V) with SMTP id N
void read(Line& line) {
  read_helo_only(line);
}

}  // namespace

extern constexpr Family rapidsite{checked({.description = "The servers of RapidSite, a hoster",
                                           .source = "1 line of 2002 in the SpamAssassin corpus",
                                           .rank = FamilyRank::product,
                                           .marks = k_marks,
                                           .read = read})};

}  // namespace forensics::families
