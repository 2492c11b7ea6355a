#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  if (line.from == nullptr && by_ends(line, ".sendgrid.net")) return true;
  return line.hop.by.software == "SG" ||
         (line.from == nullptr && line.hop.date.issues.has(DateIssue::iso_order) &&
          line.hop.date.issues.has(DateIssue::fractional_seconds));
}

// from ACCOUNT (unknown) by HOST (SG) with HTTP id ID DATE: ACCOUNT is base 64, no host
// from HELO (RDNS [IP]) by HOST (SG) with ESMTP id ID DATE
// by HOST with SMTP id ID 2023-09-11 09:23:53.934 +0000 UTC m=+106.5: inside SendGrid
// by HOST with SMTP id ID DATE: mail that it takes in for a customer
void read(Line& line) {
  if (line.from == nullptr) {
    line.hop.kind = HopKind::local;
  } else if (line.hop.with.proto == "HTTP") {
    line.hop.kind = HopKind::api;
    line.hop.from.name_kind = NameKind::words;
  } else {
    read_helo_then_rdns(line, RdnsStatus::unverified);
  }
}

}  // namespace

extern constexpr Family sendgrid{checked({.description = "SendGrid",
                                          .source = "220 lines of each form measured",
                                          .rank = FamilyRank::product,
                                          .recognises = recognises,
                                          .read = read})};

}  // namespace forensics::families
