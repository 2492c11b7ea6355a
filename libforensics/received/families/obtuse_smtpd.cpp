#include "libforensics/received/family.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::via, "smtpd"}};

bool recognises(const Line& line) {
  return line.via->comment_count != 0;
}

// from RDNS ([IP]) by HOST via smtpd (for NEXT [IP]) with SMTP: the address in "for" is the next
// host. [IP] or "no.name.available" as the name tells that none was found.
void read(Line& line) {
  read_rdns_then_helo(line, RdnsStatus::unverified);
}

}  // namespace

extern constexpr Family obtuse_smtpd{
    checked({.description = "Obtuse smtpd",
             .source = "Obtuse smtpd 2.0 smtpfwdd.c; 25 lines measured",
             .rank = FamilyRank::exact,
             .marks = k_marks,
             .recognises = recognises,
             .read = read})};

}  // namespace forensics::families
