#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  return software_begins(line, "Clearswift SMTPRS") ||
         software_begins(line, "Content Technologies SMTPRS");
}

// from HELO (unverified [IP]) by HOST (Clearswift SMTPRS V) with ESMTP id <ID@HOST>
void read(Line& line) {
  read_helo_then_rdns(line, RdnsStatus::unverified);
}

}  // namespace

extern constexpr Family clearswift{checked({.description = "Clearswift MIMEsweeper",
                                            .source = "32 lines measured",
                                            .rank = FamilyRank::product,
                                            .recognises = recognises,
                                            .read = read})};

}  // namespace forensics::families
