#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  return software_begins(line, "AltaVista Mail");
}

// from RDNS [IP] (HELO H) by HOST (AltaVista Mail V listener) id ID
void read(Line& line) {
  read_rdns_then_helo(line, RdnsStatus::unverified);
}

}  // namespace

extern constexpr Family altavista{checked({.description = "AltaVista Mail",
                                           .source = "2 lines measured",
                                           .rank = FamilyRank::product,
                                           .recognises = recognises,
                                           .read = read})};

}  // namespace forensics::families
