#include "libforensics/received/family.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  return begins_with_words(line.hop.via, "smtpd") && line.via->comment_count != 0;
}

// from NAME ([IP]) by HOST via smtpd (for NEXT [IP]) with SMTP: the address in "for" is the next
// host
void read(Line& line) {
  read_literal_as_helo(line);
}

}  // namespace

extern constexpr Family obtuse_smtpd{checked({.description = "Obtuse smtpd",
                                              .source = "Obtuse smtpd 2.0 smtpfwdd.c",
                                              .rank = FamilyRank::exact,
                                              .recognises = recognises,
                                              .read = read})};

}  // namespace forensics::families
