#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  return has_comment(line, "sSMTP ");
}

// by HOST (sSMTP sendmail emulation): from a program on the host
void read(Line& line) {
  line.hop.kind = HopKind::local;
}

}  // namespace

extern constexpr Family ssmtp{checked({.description = "sSMTP",
                                       .source = "5 lines measured",
                                       .rank = FamilyRank::exact,
                                       .recognises = recognises,
                                       .read = read})};

}  // namespace forensics::families
