#include "libforensics/received/family.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::via, "listexpand"}};

bool recognises(const Line& line) {
  return line.lead.data() != nullptr;
}

// (majordomo@HOST) by HOST via listexpand id ID (ORCPT <..>)
void read(Line& line) {
  line.hop.kind = HopKind::list;
}

}  // namespace

extern constexpr Family majordomo{checked({.description = "A list expanded by ZMailer",
                                           .source = "1,716 lines measured",
                                           .rank = FamilyRank::exact,
                                           .marks = k_marks,
                                           .recognises = recognises,
                                           .read = read})};

}  // namespace forensics::families
