#include "libforensics/received/family.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  return begins_with_words(line.hop.by.raw, "NeXT Mailer") ||
         begins_with_words(line.hop.by.raw, "NeXT.Mailer");
}

// by NeXT Mailer (1.63): the program of the user
void read(Line& line) {
  line.hop.kind = HopKind::local;
  set_software(line, line.hop.by.raw, "NeXT Mailer", line.hop.by.software_version);
}

}  // namespace

extern constexpr Family next_mail{checked({.description = "NeXT Mail",
                                           .source = "1 line measured",
                                           .rank = FamilyRank::exact,
                                           .recognises = recognises,
                                           .read = read})};

}  // namespace forensics::families
