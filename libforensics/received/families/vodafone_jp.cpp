#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::by_end, ".vodafone.ne.jp"},
                            {MarkPlace::by_end, ".softbank.ne.jp"}};

// from NAME ([IP]) by HOST.X.vodafone.ne.jp with ESMTP id <CLOCK.LETTERS.N@HOST>
void read(Line& line) {
  read_literal_as_helo(line);
}

}  // namespace

extern constexpr Family vodafone_jp{checked({.description = "Vodafone Japan, later SoftBank",
                                             .source = "2 lines measured",
                                             .rank = FamilyRank::brand,
                                             .marks = k_marks,
                                             .read = read})};

}  // namespace forensics::families
