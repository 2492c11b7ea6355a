#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::software, "EMWAC SMTPRS"}};

// from HELO (unverified [IP]) by HOST (EMWAC SMTPRS V) with SMTP id <ID>
void read(Line& line) {
  read_helo_then_rdns(line, RdnsStatus::unverified);
}

}  // namespace

extern constexpr Family emwac{checked({.description = "EMWAC Internet Mail Services",
                                       .source = "33 lines measured",
                                       .rank = FamilyRank::product,
                                       .marks = k_marks,
                                       .read = read})};

}  // namespace forensics::families
