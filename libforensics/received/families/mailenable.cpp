#include "libforensics/received/family.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::by, "MailEnable"}, {MarkPlace::with, "MailEnable"}};

// from HELO (IP [IP]) by MailEnable Inbound Mail Agent with ESMTP; by HOST with MailEnable ESMTP
void read(Line& line) {
  read_helo_only(line);
}

}  // namespace

extern constexpr Family mailenable{checked({.description = "MailEnable",
                                            .source = "36 lines measured",
                                            .rank = FamilyRank::product,
                                            .marks = k_marks,
                                            .read = read})};

}  // namespace forensics::families
