#include "libforensics/received/family.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::by, "NeXT Mailer"}, {MarkPlace::by, "NeXT.Mailer"}};

// by NeXT Mailer (1.63): the program of the user
void read(Line& line) {
  line.hop.kind = HopKind::local;
  set_software(line, line.hop.by.raw, "NeXT Mailer", line.hop.by.software_version);
}

}  // namespace

extern constexpr Family next_mail{checked({.description = "NeXT Mail",
                                           .source = "1 line measured",
                                           .rank = FamilyRank::exact,
                                           .marks = k_marks,
                                           .read = read})};

}  // namespace forensics::families
