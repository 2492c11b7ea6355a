#include "libforensics/received/family.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::via, "listexpand"}, {MarkPlace::lead, "majordomo@"}};

bool recognises(const Line& line) {
  return line.lead.data() != nullptr && line.from == nullptr && line.by != nullptr;
}

// (majordomo@HOST) by HOST via listexpand id ID (ORCPT <..>); the list's own pass before that has
// no via
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
