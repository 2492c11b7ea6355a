#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::software, "Post.Office"},
                            {MarkPlace::software, "Netscape Mail Server"}};

// from HELO ([IP]) by HOST (Post.Office MTA vV release N ID# LICENCE) with ESMTP id ID; no look-up
// is printed. Without a comment the address is the client itself.
void read(Line& line) {
  if (line.from != nullptr && line.from->comment_count != 0) read_helo_only(line);
}

}  // namespace

extern constexpr Family post_office{
    checked({.description = "Software.com Post.Office and the Netscape Mail Server built from it",
             .source = "33 lines measured",
             .rank = FamilyRank::product,
             .marks = k_marks,
             .read = read})};

}  // namespace forensics::families
