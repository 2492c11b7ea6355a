#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  return software_begins(line, "Post.Office MTA") || software_begins(line, "Netscape Mail Server");
}

// from NAME ([IP]) by HOST (Post.Office MTA vV release R ID# LICENCE) with ESMTP id ID
void read(Line& line) {
  read_literal_as_helo(line);
}

}  // namespace

extern constexpr Family post_office{
    checked({.description = "Post.Office and the Netscape Mail Server built from it",
             .source = "56 lines measured",
             .rank = FamilyRank::product,
             .recognises = recognises,
             .read = read})};

}  // namespace forensics::families
