#include "libforensics/received/family.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  return begins_with_words(line.hop.by.raw, "MailEnable") || with_begins(line, "MailEnable");
}

// from HELO (IP [IP]) by MailEnable Inbound Mail Agent with ESMTP; by HOST with MailEnable ESMTP
void read(Line& line) {
  read_helo_only(line);
}

}  // namespace

extern constexpr Family mailenable{checked({.description = "MailEnable",
                                            .source = "36 lines measured",
                                            .rank = FamilyRank::product,
                                            .recognises = recognises,
                                            .read = read})};

}  // namespace forensics::families
