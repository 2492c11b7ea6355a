#include "libforensics/base/ascii.h"
#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::software, "LiteMail"}, {MarkPlace::by_name, "litemail"}};

// from NAME ([IP]) by litemailN.bigfoot.com (LiteMail vV(NODE)) with SMTP id ID
void read(Line& line) {
  if (line.from == nullptr) {
    line.hop.kind = HopKind::local;
  } else {
    read_literal_as_helo(line);
  }
}

}  // namespace

extern constexpr Family litemail{checked({.description = "LiteMail of Bigfoot",
                                          .source = "8 lines measured",
                                          .rank = FamilyRank::brand,
                                          .marks = k_marks,
                                          .read = read})};

}  // namespace forensics::families
