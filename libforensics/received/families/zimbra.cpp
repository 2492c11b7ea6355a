#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  return line.hop.from.helo_verb == HeloVerb::lhlo;
}

// from RDNS (LHLO H) (IP) by HOST with LMTP
void read(Line& line) {
  read_rdns_then_helo(line, RdnsStatus::unverified);
}

}  // namespace

extern constexpr Family zimbra{checked({.description = "Zimbra lmtp",
                                        .source = "3 lines measured",
                                        .rank = FamilyRank::exact,
                                        .recognises = recognises,
                                        .read = read})};

}  // namespace forensics::families
