#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  return software_begins(line, "ArGoSoft");
}

// from [IP] by HOST (ArGoSoft Mail Server E, Version V)
void read(Line& line) {
  line.hop.from.rdns_status = RdnsStatus::not_recorded;
}

}  // namespace

extern constexpr Family argosoft{checked({.description = "ArGoSoft Mail Server",
                                          .source = "1 line measured",
                                          .rank = FamilyRank::product,
                                          .recognises = recognises,
                                          .read = read})};

}  // namespace forensics::families
