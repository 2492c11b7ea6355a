#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::software, "sSMTP"}, {MarkPlace::comment, "sSMTP "}};

// by HOST (sSMTP sendmail emulation); date
void read(Line& line) {
  line.hop.kind = HopKind::local;
}

}  // namespace

extern constexpr Family ssmtp{checked({.description = "sSMTP, which only hands on",
                                       .source = "5 lines measured; ssmtp.c",
                                       .rank = FamilyRank::product,
                                       .marks = k_marks,
                                       .read = read})};

}  // namespace forensics::families
