#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::software, "ArGoSoft"}};

// from [IP] by HOST (ArGoSoft Mail Server E, Version V)
void read(Line& line) {
  line.hop.from.rdns_status = RdnsStatus::not_recorded;
}

}  // namespace

extern constexpr Family argosoft{checked({.description = "ArGoSoft Mail Server",
                                          .source = "1 line measured",
                                          .rank = FamilyRank::product,
                                          .marks = k_marks,
                                          .read = read})};

}  // namespace forensics::families
