#include "libforensics/base/ascii.h"
#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  return software_begins(line, "LiteMail") ||
         starts_with_ignoring_case(line.hop.by.name, "litemail");
}

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
                                          .recognises = recognises,
                                          .read = read})};

}  // namespace forensics::families
