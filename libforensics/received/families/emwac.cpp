#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  return software_begins(line, "EMWAC SMTPRS");
}

// from HELO (unverified [IP]) by HOST (EMWAC SMTPRS V) with SMTP id <ID>
void read(Line& line) {
  read_helo_then_rdns(line, RdnsStatus::unverified);
}

}  // namespace

extern constexpr Family emwac{checked({.description = "EMWAC Internet Mail Services",
                                       .source = "33 lines measured",
                                       .rank = FamilyRank::product,
                                       .recognises = recognises,
                                       .read = read})};

}  // namespace forensics::families
