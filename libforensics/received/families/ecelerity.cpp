#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  return software_begins(line, "ecelerity");
}

// from NAME ([IP:port] helo=H) by HOST (envelope-from <A>) (ecelerity V r(..)) with ESMTP id ID
void read(Line& line) {
  read_rdns_then_helo(line, RdnsStatus::unverified);
}

}  // namespace

extern constexpr Family ecelerity{checked({.description = "Momentum (ecelerity)",
                                           .source = "34 lines measured",
                                           .rank = FamilyRank::product,
                                           .recognises = recognises,
                                           .read = read})};

}  // namespace forensics::families
