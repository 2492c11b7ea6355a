#include "libforensics/received/family.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  return line.lead.data() != nullptr && begins_with_words(line.hop.via, "listexpand");
}

// (majordomo@HOST) by HOST via listexpand id ID (ORCPT <..>)
void read(Line& line) {
  line.hop.kind = HopKind::list;
}

}  // namespace

extern constexpr Family majordomo{checked({.description = "A list expanded by ZMailer",
                                           .source = "1,716 lines measured",
                                           .rank = FamilyRank::exact,
                                           .recognises = recognises,
                                           .read = read})};

}  // namespace forensics::families
