#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::software, "MailScanner"}};

// from HELO (RDNS|localhost) (no client certificate requested) by HOST (MailScanner Milter) with
// SMTP
void read(Line& line) {
  read_helo_then_rdns(line, RdnsStatus::unverified);
}

}  // namespace

extern constexpr Family mailscanner_milter{
    checked({.description = "MailScanner as a milter",
             .source = "known from published test mail alone",
             .rank = FamilyRank::product,
             .marks = k_marks,
             .read = read})};

}  // namespace forensics::families
