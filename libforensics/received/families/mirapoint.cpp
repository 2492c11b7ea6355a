#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::software, "MOS "}};

// from RDNS|IP (EHLO H) ([IP]) by HOST (MOS V) with ESMTP id ID
// from localhost (localhost) by HOST (MOS V) with internal id ID: written by the server itself
void read(Line& line) {
  if (line.peer.helo_verb == HeloVerb::none) {
    if (line.peer.address) read_helo_then_rdns(line, RdnsStatus::unverified);
  } else {
    read_rdns_then_helo(line, RdnsStatus::unverified);
  }
}

}  // namespace

extern constexpr Family mirapoint{checked({.description = "Mirapoint Message Server",
                                           .source = "6 lines measured",
                                           .rank = FamilyRank::product,
                                           .marks = k_marks,
                                           .read = read})};

}  // namespace forensics::families
