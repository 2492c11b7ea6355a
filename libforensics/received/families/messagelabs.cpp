#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  return by_ends(line, ".symcld.net") || contains(line.hop.by.name, ".bemta") ||
         by_ends(line, ".messagelabs.com");
}

// from [IP] (using TLSv1.2 with cipher C (256 bits)) by server-2.bemta.AREA.symcld.net id ID: no
// look-up
// from RDNS|unknown (HELO H) (IP) by server-8.tower-21.messagelabs.com with C encrypted SMTP: its
// qmail
void read(Line& line) {
  if (line.from == nullptr) line.hop.kind = HopKind::local;
  if (line.peer.helo.data() != nullptr || line.hop.from.name_kind == NameKind::unknown) {
    read_rdns_then_helo(line, RdnsStatus::unverified);
  } else {
    line.hop.from.rdns_status = RdnsStatus::not_recorded;
  }
}

}  // namespace

extern constexpr Family messagelabs{checked({.description = "MessageLabs, later Symantec.cloud",
                                             .source = "15 lines measured",
                                             .rank = FamilyRank::brand,
                                             .recognises = recognises,
                                             .read = read})};

}  // namespace forensics::families
