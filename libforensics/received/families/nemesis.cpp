#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  return has_comment(line, "Nemesis");
}

// from HELO (RDNS [IP]) by HOST (node=N) with ESMTP (Nemesis) id ID; older: from [IP] (helo=H)
void read(Line& line) {
  if (line.peer.helo.data() != nullptr) {
    read_rdns_then_helo(line, RdnsStatus::unverified);
  } else {
    read_helo_then_rdns(line, RdnsStatus::unverified);
  }
  line.hop.by.software_name = "Nemesis";
}

}  // namespace

extern constexpr Family nemesis{
    checked({.description = "Nemesis, the servers of 1&1 and kundenserver.de",
             .source = "115 lines measured",
             .rank = FamilyRank::product,
             .recognises = recognises,
             .read = read})};

}  // namespace forensics::families
