#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  return by_ends(line, ".vodafone.ne.jp") || by_ends(line, ".softbank.ne.jp");
}

// from NAME ([IP]) by HOST.X.vodafone.ne.jp with ESMTP id <CLOCK.LETTERS.N@HOST>
void read(Line& line) {
  read_literal_as_helo(line);
}

}  // namespace

extern constexpr Family vodafone_jp{checked({.description = "Vodafone Japan, later SoftBank",
                                             .source = "2 lines measured",
                                             .rank = FamilyRank::brand,
                                             .recognises = recognises,
                                             .read = read})};

}  // namespace forensics::families
