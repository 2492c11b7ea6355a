#include "libforensics/received/family.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::by, "OpenMail Mailer"}};

// By OpenMail Mailer: the product in the place of the host
void read(Line& line) {
  line.hop.kind = HopKind::local;
  set_software(line, line.hop.by.raw.substr(0, 15), "OpenMail");
}

}  // namespace

extern constexpr Family openmail{checked({.description = "HP OpenMail",
                                          .source = "3 lines measured",
                                          .rank = FamilyRank::exact,
                                          .marks = k_marks,
                                          .read = read})};

}  // namespace forensics::families
