#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  return software_begins(line, "PMDF");
}

// from NAME ([IP]) by HOST (PMDF V4.3-10 #8779) id <ID@HOST>
void read(Line& line) {
  if (line.peer.address) read_helo_then_rdns(line, RdnsStatus::unverified);
}

}  // namespace

extern constexpr Family pmdf{checked({.description = "PMDF",
                                      .source = "4 lines measured",
                                      .rank = FamilyRank::product,
                                      .recognises = recognises,
                                      .read = read})};

}  // namespace forensics::families
