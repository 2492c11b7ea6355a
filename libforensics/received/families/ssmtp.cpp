#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  return software_begins(line, "sSMTP") || has_comment(line, "sSMTP ");
}

// by HOST (sSMTP sendmail emulation); date
void read(Line& line) {
  line.hop.kind = HopKind::local;
}

}  // namespace

extern constexpr Family ssmtp{checked({.description = "sSMTP, which only hands on",
                                       .source = "5 lines measured; ssmtp.c",
                                       .rank = FamilyRank::product,
                                       .recognises = recognises,
                                       .read = read})};

}  // namespace forensics::families
