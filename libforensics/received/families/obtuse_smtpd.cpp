#include "libforensics/received/family.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  return begins_with_words(line.hop.via, "smtpd") && line.via->comment_count != 0;
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
             .recognises = recognises,
             .read = read})};

}  // namespace forensics::families
