#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::with, "[XMail"}};

// from HELO (IP:port) by HOST (IP:port) with [XMail V ESMTP Server] id <ID> for <A> from <B>
void read(Line& line) {
  read_helo_only(line);
}

}  // namespace

extern constexpr Family xmail{checked({.description = "XMail",
                                       .source = "4 lines measured",
                                       .rank = FamilyRank::product,
                                       .marks = k_marks,
                                       .read = read})};

}  // namespace forensics::families
