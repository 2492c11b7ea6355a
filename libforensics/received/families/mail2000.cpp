#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::with, "Mail2000"}};

// from NAME by HOST with Mail2000 ESMTP Server V (envelope-from <A>)
void read(Line& line) {
  set_software(line, line.hop.with.value, "Mail2000");
}

}  // namespace

extern constexpr Family mail2000{checked({.description = "Mail2000 of Openfind",
                                          .source = "3 lines measured",
                                          .rank = FamilyRank::product,
                                          .marks = k_marks,
                                          .read = read})};

}  // namespace forensics::families
