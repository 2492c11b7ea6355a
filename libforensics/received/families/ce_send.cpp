#include "libforensics/received/family.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::lead, "ce send program"}};

// (ce send program): from its own program
void read(Line& line) {
  line.hop.kind = HopKind::local;
}

}  // namespace

extern constexpr Family ce_send{checked({.description = "A Chinese company mail service",
                                         .source = "3 lines measured",
                                         .rank = FamilyRank::exact,
                                         .marks = k_marks,
                                         .read = read})};

}  // namespace forensics::families
