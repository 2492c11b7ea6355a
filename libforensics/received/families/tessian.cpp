#include "libforensics/received/family.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::by_end, ".mta.getcheckrecipient.com"},
                            {MarkPlace::lead, "\"Tessian "}};

// ("Tessian outbound NODE:V"); from HOST by HOST.getcheckrecipient.com with ESMTPS id ID
void read(Line& line) {
  if (line.by == nullptr || line.with == nullptr) line.hop.kind = HopKind::local;
}

}  // namespace

extern constexpr Family tessian{checked({.description = "Tessian",
                                         .source = "3 lines measured",
                                         .rank = FamilyRank::exact,
                                         .marks = k_marks,
                                         .read = read})};

}  // namespace forensics::families
