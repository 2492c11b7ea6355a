#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  return line.hop.with.proto == "LMTP" && line.hop.id.size() == 22 && line.hop.by.software.empty();
}

// from HELO ([IP]) by HOST with LMTP id BASE64 (envelope-from <A>) for <B>
void read(Line& line) {
  read_helo_then_rdns(line, RdnsStatus::unverified);
}

}  // namespace

extern constexpr Family dovecot_lmtp{
    checked({.description = "Dovecot lmtp and submission",
             .source = "Dovecot 2.3 lmtp-client; 1,480 lines measured",
             .rank = FamilyRank::shape,
             .recognises = recognises,
             .read = read})};

}  // namespace forensics::families
