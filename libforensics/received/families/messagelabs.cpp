#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  return by_ends(line, ".symcld.net") || contains(line.hop.by.name, ".bemta") ||
         (by_ends(line, ".messagelabs.com") && line.with == nullptr);
}

// from [IP] (using TLSv1.2 with cipher C (256 bits)) by server-2.bemta.AREA.symcld.net id ID: no
// look-up
void read(Line& line) {
  if (line.from == nullptr) line.hop.kind = HopKind::local;
  line.hop.from.rdns_status = RdnsStatus::not_recorded;
}

}  // namespace

extern constexpr Family messagelabs{checked({.description = "MessageLabs, later Symantec.cloud",
                                             .source = "15 lines measured",
                                             .rank = FamilyRank::brand,
                                             .recognises = recognises,
                                             .read = read})};

}  // namespace forensics::families
