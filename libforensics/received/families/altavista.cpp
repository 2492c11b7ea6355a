#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::software, "AltaVista Mail"}};

// from RDNS [IP] (HELO H) by HOST (AltaVista Mail V listener) id ID
void read(Line& line) {
  read_rdns_then_helo(line, RdnsStatus::unverified);
}

}  // namespace

extern constexpr Family altavista{checked({.description = "AltaVista Mail",
                                           .source = "2 lines measured",
                                           .rank = FamilyRank::product,
                                           .marks = k_marks,
                                           .read = read})};

}  // namespace forensics::families
