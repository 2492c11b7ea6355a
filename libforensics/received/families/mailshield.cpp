#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::software, "MailShield "}};

// from HELO (RDNS [IP]) by HOST with SMTP (MailShield vV - SYSTEM BUILD)
void read(Line& line) {
  read_helo_then_rdns(line, RdnsStatus::unverified);
}

}  // namespace

extern constexpr Family mailshield{
    checked({.description = "Lyris MailShield, a filter before a server",
             .source = "1 line of 2002 in the SpamAssassin corpus",
             .rank = FamilyRank::product,
             .marks = k_marks,
             .read = read})};

}  // namespace forensics::families
