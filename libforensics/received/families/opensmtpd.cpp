#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  return software_begins(line, "OpenSMTPD");
}

// from HELO (RDNS|<unknown> [IP]) by HOST (OpenSMTPD) with ESMTPS id HEX (TLSv1.3:CIPHER:256:NO)
// from localhost (HOST [local]) by ..: handed over on the machine
void read(Line& line) {
  read_helo_then_rdns(line, RdnsStatus::unverified);
  if (line.peer.local) line.hop.kind = HopKind::local;
}

}  // namespace

extern constexpr Family opensmtpd{checked({.description = "OpenSMTPD",
                                           .source = "OpenSMTPD 7 smtp_session.c",
                                           .rank = FamilyRank::product,
                                           .recognises = recognises,
                                           .read = read})};

}  // namespace forensics::families
