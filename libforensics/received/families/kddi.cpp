#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::software, "EZweb Mail"},
                            {MarkPlace::by_end, ".auone-net.jp"}};

// from HELO (RDNS|unknown [IP]) by HOST.ezweb.ne.jp (EZweb Mail) with ESMTP id QUEUEID
// from NAME ([IP]) by HOST.auone-net.jp id <CLOCK.HEX@HOST>
void read(Line& line) {
  if (line.hop.by.software.data() != nullptr) read_helo_then_rdns(line, RdnsStatus::unverified);
}

}  // namespace

extern constexpr Family kddi{checked({.description = "KDDI: ezweb and au one net",
                                      .source = "14 lines measured",
                                      .rank = FamilyRank::brand,
                                      .marks = k_marks,
                                      .read = read})};

}  // namespace forensics::families
